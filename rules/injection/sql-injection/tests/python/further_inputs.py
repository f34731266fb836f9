"""Input of further frameworks, sockets, queues and bots."""
import json
import sqlite3

import functions_framework
import jwt
import redis
import socketio
import tornado.websocket
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from discord.ext import commands
from fastapi import Depends, FastAPI, WebSocket
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBasicCredentials, OAuth2PasswordBearer
from flask import Flask, request
from flask_pydantic import validate
from pydantic import BaseModel
from telegram import Update
from telegram.ext import ContextTypes

from shop.settings import PUBLIC_KEY

db = sqlite3.connect("shelf.db")
flask_app = Flask(__name__)
fast_app = FastAPI()
resolver = APIGatewayRestResolver()
bot = commands.Bot(command_prefix="!")
basic = HTTPBasic()
header = APIKeyHeader(name="X-Key")
bearer = OAuth2PasswordBearer(tokenUrl="token")


class Wanted(BaseModel):
    title: str
    phone: int
    salary: float


@flask_app.route("/wanted", methods=["POST"])
@validate()
def wanted(body: Wanted):
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + body.title + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM readers WHERE phone = " + str(body.phone))
    # ok: sql-injection
    db.execute(f"SELECT * FROM readers WHERE salary = {body.salary}")
    # finding: sql-injection
    db.execute("SELECT * FROM readers WHERE name = '" + request.authorization.username + "'")
    return "ok"


@fast_app.get("/keys")
def keys(key: str = Depends(header), who: HTTPBasicCredentials = Depends(basic)):
    # finding: sql-injection
    db.execute("SELECT * FROM keys WHERE label = '" + key + "'")
    # finding: sql-injection
    db.execute("SELECT * FROM readers WHERE name = '" + who.username + "'")
    return {}


def reader(text: str = Depends(bearer)):
    return jwt.decode(text, PUBLIC_KEY, algorithms=["RS256"])["sub"]


@fast_app.get("/own")
def own(name: str = Depends(reader)):
    # ok: sql-injection
    db.execute("SELECT * FROM readers WHERE name = '" + name + "'")
    return {}


@fast_app.websocket("/feed")
async def feed(websocket: WebSocket):
    # finding: sql-injection
    db.execute("SELECT * FROM feeds WHERE name = '" + websocket.query_params["name"] + "'")


@resolver.get("/books/<title>")
def book(title: str):
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + title + "'")
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + resolver.current_event.json_body["title"] + "'")
    return {}


@functions_framework.cloud_event
def stored(cloud_event):
    # finding: sql-injection
    db.execute("INSERT INTO files VALUES ('" + cloud_event.data["name"] + "')")


class Rooms(socketio.Namespace):
    def on_enter(self, sid, data):
        # finding: sql-injection
        db.execute("SELECT * FROM rooms WHERE name = '" + data["room"] + "'")

    def describe(self, room):
        # ok: sql-injection
        db.execute("SELECT * FROM rooms WHERE name = '" + room + "'")


class Feed(tornado.websocket.WebSocketHandler):
    def open(self, name):
        # finding: sql-injection
        db.execute("SELECT * FROM feeds WHERE name = '" + name + "'")


def listen():
    channel = redis.Redis().pubsub()
    channel.subscribe("books")
    for message in channel.listen():
        # finding: sql-injection
        db.execute("SELECT * FROM books WHERE title = '" + json.loads(message["data"])["title"] + "'")


@bot.command()
async def find(ctx, title: str, count: int):
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + title + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM books LIMIT " + str(count))


async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE):
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + update.message.text + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM books WHERE title = ?", (context.args[0],))


async def application(scope, receive, send):
    # finding: sql-injection
    db.execute("SELECT * FROM pages WHERE path = '" + scope["path"] + "'")
    event = await receive()
    # finding: sql-injection
    db.execute("SELECT * FROM pages WHERE text = '" + event["body"].decode() + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM pages WHERE kind = '" + scope["type"] + "'")
