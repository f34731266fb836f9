"""What routes say of the parameters of classes and of what is read beside the parameters."""
import sqlite3

import falcon
from aiohttp import web
from channels.generic.websocket import WebsocketConsumer
from django.urls import re_path
from flask import Flask
from flask.views import MethodView
from flask_restful import Api, Resource

db = sqlite3.connect("shelf.db")
app = Flask(__name__)
api = Api(app)
routes = web.RouteTableDef()


class Book(Resource):
    def get(self, number):
        # ok: sql-injection
        db.execute("SELECT * FROM books WHERE id = '" + str(number) + "'")
        return {}


class Named(Resource):
    def get(self, key):
        # finding: sql-injection
        db.execute("SELECT * FROM books WHERE id = '" + key + "'")
        return {}


api.add_resource(Book, "/books/<int:number>")
api.add_resource(Named, "/named/<int:key>", "/called/<string:key>")


class Shelf(MethodView):
    def get(self, number):
        # ok: sql-injection
        db.execute("SELECT * FROM shelves WHERE id = '" + str(number) + "'")
        return "ok"


class Room(MethodView):
    def get(self, name):
        # finding: sql-injection
        db.execute("SELECT * FROM rooms WHERE name = '" + name + "'")
        return "ok"


app.add_url_rule("/shelves/<int:number>", view_func=Shelf.as_view("shelf"))
app.add_url_rule("/rooms/<name>", view_func=Room.as_view("room"))


@app.route("/colours/<any(red, green):colour>")
def colour(colour):
    # ok: sql-injection
    db.execute("SELECT * FROM books WHERE colour = '" + colour + "'")
    return "ok"


@routes.get(r"/pages/{page:\d+}")
async def page(request):
    # ok: sql-injection
    db.execute("SELECT * FROM pages WHERE id = '" + request.match_info["page"] + "'")
    return web.Response(text="ok")


@routes.get(r"/texts/{text:.+}")
async def text(request):
    # finding: sql-injection
    db.execute("SELECT * FROM pages WHERE text = '" + request.match_info["text"] + "'")
    return web.Response(text="ok")


class Desk(WebsocketConsumer):
    def connect(self):
        # ok: sql-injection
        db.execute("SELECT * FROM desks WHERE name = '" + self.scope["url_route"]["kwargs"]["desk"] + "'")
        # finding: sql-injection
        db.execute("SELECT * FROM desks WHERE name = '" + self.scope["query_string"].decode() + "'")


class Table(WebsocketConsumer):
    def connect(self):
        # finding: sql-injection
        db.execute("SELECT * FROM tables WHERE name = '" + self.scope["url_route"]["kwargs"]["table"] + "'")


websocket_urlpatterns = [
    re_path(r"ws/desks/(?P<desk>\w+)/$", Desk.as_asgi()),
    re_path(r"ws/tables/(?P<table>.+)/$", Table.as_asgi()),
]


class Copies:
    def on_get(self, req, resp, copy):
        # ok: sql-injection
        db.execute("SELECT * FROM copies WHERE id = '" + str(copy) + "'")

    def on_get_title(self, req, resp, title):
        # finding: sql-injection
        db.execute("SELECT * FROM copies WHERE title = '" + title + "'")


server = falcon.App()
server.add_route("/copies/{copy:int}", Copies())
server.add_route("/copies/by/{title}", Copies(), suffix="title")
