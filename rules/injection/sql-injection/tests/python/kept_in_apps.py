"""Objects that programs keep in the application, the way each framework has it."""
import contextlib
import sqlite3

import tornado.web
from litestar import Litestar, Request as LitestarRequest, get as litestar_get
from quart import Blueprint, Quart, current_app, request as quart_request
from sanic import Sanic
from sanic.response import json as sanic_json
from sanic.views import HTTPMethodView
from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.responses import JSONResponse
from starlette.routing import Route


class Shelf:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def titled(self, title):
        # finding: sql-injection
        return self.db.execute(f"SELECT id FROM books WHERE title = '{title}'").fetchall()

    def exactly(self, title):
        # ok: sql-injection
        return self.db.execute("SELECT id FROM books WHERE title = ?", (title,)).fetchall()

    def kinds(self, kind):
        # ok: sql-injection
        return self.db.execute(f"SELECT id FROM books WHERE kind = '{kind}'").fetchall()


class Cellar:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def labelled(self, label):
        # finding: sql-injection
        return self.db.execute(f"SELECT id FROM wines WHERE label = '{label}'").fetchall()


class Attic:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def named(self, name):
        # finding: sql-injection
        return self.db.execute(f"SELECT id FROM boxes WHERE name = '{name}'").fetchall()


class Garden:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def planted(self, plant):
        # finding: sql-injection
        return self.db.execute(f"SELECT id FROM beds WHERE plant = '{plant}'").fetchall()


class Shed:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def holding(self, tool):
        # finding: sql-injection
        return self.db.execute(f"SELECT id FROM hooks WHERE tool = '{tool}'").fetchall()


# ------------------------------------------------ Starlette: app.state


@contextlib.asynccontextmanager
async def lifespan(app):
    app.state.shelf = Shelf("books.db")
    yield


class Books(HTTPEndpoint):
    async def get(self, request):
        shelf = request.app.state.shelf
        shelf.exactly(request.query_params["title"])
        shelf.kinds("novel")
        return JSONResponse(shelf.titled(request.query_params["title"]))


books = Starlette(routes=[Route("/books", Books)], lifespan=lifespan)

# ------------------------------------------------ Sanic: app.ctx

wines = Sanic("wines")


@wines.before_server_start
async def open_cellar(app):
    app.ctx.cellar = Cellar("wines.db")


class Wines(HTTPMethodView):
    async def get(self, request):
        return sanic_json(request.app.ctx.cellar.labelled(request.args.get("label")))


wines.add_route(Wines.as_view(), "/wines")

# ------------------------------------------------ Quart and Flask: attributes of the application

boxes = Blueprint("boxes", __name__)


@boxes.get("/boxes")
async def find_boxes():
    return {"ids": current_app.attic.named(quart_request.args["name"])}


attic = Quart(__name__)
attic.register_blueprint(boxes)


@attic.before_serving
async def open_attic():
    attic.attic = Attic("boxes.db")


# ------------------------------------------------ Tornado: settings


class Beds(tornado.web.RequestHandler):
    def get(self):
        self.finish({"ids": self.settings["garden"].planted(self.get_argument("plant"))})


def make_garden():
    return tornado.web.Application([(r"/beds", Beds)], garden=Garden("beds.db"))


# ------------------------------------------------ Litestar: state


@litestar_get("/hooks")
async def hooks(request: LitestarRequest) -> list:
    return request.app.state.shed.holding(request.query_params["tool"])


async def open_shed(app):
    app.state.shed = Shed("hooks.db")


shed = Litestar(route_handlers=[hooks], on_startup=[open_shed])
