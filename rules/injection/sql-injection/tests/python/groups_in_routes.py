"""Routes whose groups have no names, and handlers that are registered by a call."""
import sqlite3

import tornado.web
from django.urls import re_path
from fastapi import FastAPI

db = sqlite3.connect("shelf.db")
app = FastAPI()


class Page(tornado.web.RequestHandler):
    def get(self, book, word):
        # ok: sql-injection
        db.execute("SELECT * FROM pages WHERE book = " + book)
        # finding: sql-injection
        db.execute("SELECT * FROM pages WHERE word = '" + word + "'")
        # finding: sql-injection
        db.execute("SELECT * FROM pages WHERE word = '" + self.get_argument("word") + "'")


class Cover(tornado.web.RequestHandler):
    def get(self, book):
        # finding: sql-injection
        db.execute("SELECT * FROM covers WHERE book = '" + book + "'")


server = tornado.web.Application([(r"/pages/([0-9]+)/(.+)", Page), (r"/covers/([^/]+)", Cover)])


def chapter(request, number, title):
    # ok: sql-injection
    db.execute("SELECT * FROM chapters WHERE number = " + number)
    # finding: sql-injection
    db.execute("SELECT * FROM chapters WHERE title = '" + title + "'")


urlpatterns = [re_path(r"^chapters/(\d+)/(.+)/$", chapter)]


def shelf(name: str):
    # finding: sql-injection
    db.execute("SELECT * FROM shelves WHERE name = '" + name + "'")
    return {}


def row(number: int):
    # ok: sql-injection
    db.execute("SELECT * FROM rows WHERE number = " + str(number))
    return {}


app.add_api_route("/shelves/{name}", shelf, methods=["GET"])
app.add_api_route("/rows/{number}", row, methods=["GET"])
