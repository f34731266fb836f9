import json

import tornado.web
from bottle import Bottle, request as bottle_request
from cryptography.fernet import Fernet
from litestar import MediaType, get

from .settings import KEY


class Page(tornado.web.RequestHandler):
    def get(self):
        # finding: cross-site-scripting
        self.write("<b>" + self.get_argument("name") + "</b>")


class Data(tornado.web.RequestHandler):
    def get(self):
        self.set_header("Content-Type", "application/json")
        # ok: cross-site-scripting
        self.write(json.dumps({"name": self.get_argument("name")}))


class Api(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Content-Type", "application/json; charset=utf-8")


class Names(Api):
    def get(self):
        # ok: cross-site-scripting
        self.finish('{"name": "' + self.get_argument("name") + '"}')


app = Bottle()


@app.get("/hello")
def hello():
    # finding: cross-site-scripting
    return "<b>Hello " + bottle_request.query.get("name") + "</b>"


@app.get("/hello.json")
def hello_json():
    # ok: cross-site-scripting
    return {"hello": bottle_request.query.get("name")}


@get("/greeting", media_type=MediaType.HTML)
async def greeting(name: str) -> str:
    # finding: cross-site-scripting
    return f"<b>Hello {name}</b>"


@get("/greeting.txt")
async def greeting_text(name: str) -> str:
    # ok: cross-site-scripting
    return f"Hello {name}"


@app.post("/sealed")
def sealed():
    # ok: cross-site-scripting
    return Fernet(KEY).encrypt(bottle_request.body.read())
