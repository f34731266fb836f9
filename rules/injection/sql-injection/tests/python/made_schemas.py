import sqlite3

from django.db import models
from flask import Flask, request
from pydantic import BaseModel

app = Flask(__name__)
connection = sqlite3.connect("stock.db")


class Filter(BaseModel):
    least: int
    shown: bool = True
    name: str


class Narrow(Filter):
    most: float


class Stock(models.Model):
    least = models.IntegerField()


class Plain:
    def __init__(self, least: int):
        self.least = least


@app.post("/keywords")
def by_keywords():
    wanted = Filter(least=request.form["least"], name=request.form["name"])
    # ok: sql-injection
    connection.execute(f"SELECT * FROM stock WHERE count > {wanted.least}")
    # finding: sql-injection
    connection.execute(f"SELECT * FROM stock WHERE name = '{wanted.name}'")
    return ""


@app.post("/form")
def by_form():
    wanted = Narrow(**request.form)
    # ok: sql-injection
    connection.execute(f"SELECT * FROM stock WHERE count BETWEEN {wanted.least} AND {wanted.most}")
    # finding: sql-injection
    connection.execute(f"SELECT * FROM stock WHERE name = '{wanted.name}'")
    return ""


@app.post("/unchecked")
def unchecked():
    # neither a record of the database nor a class without a base looks at types
    stock = Stock(least=request.form["least"])
    # finding: sql-injection
    connection.execute("SELECT * FROM stock WHERE count > " + stock.least)
    plain = Plain(least=request.form["least"])
    # finding: sql-injection
    connection.execute("SELECT * FROM stock WHERE count > " + plain.least)
    return ""
