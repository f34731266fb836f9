"""Lists of the classes of a body, by their places, and bodies that are read as streams."""
import json
import sqlite3
from typing import List

import falcon
from fastapi import FastAPI
from pydantic import BaseModel

db = sqlite3.connect("shelf.db")
app = FastAPI()


class Line(BaseModel):
    title: str
    copies: int


class Order(BaseModel):
    items: List[Line]


@app.post("/orders")
def order(order: Order):
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + order.items[0].title + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM books LIMIT " + str(order.items[0].copies))
    return {}


class Shelves:
    def on_post(self, req, resp):
        # finding: sql-injection
        db.execute("SELECT * FROM shelves WHERE name = '" + json.load(req.bounded_stream)["name"] + "'")


@app.get("/settings")
def settings(name: str):
    with open("/srv/settings/" + name) as file:
        known = json.load(file)
    # ok: sql-injection
    db.execute("SELECT * FROM settings WHERE name = '" + known["name"] + "'")
    return {}


server = falcon.App()
server.add_route("/shelves", Shelves())
