import sqlite3
import requests
import psycopg
import asyncpg
from flask import Flask, request
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine("postgresql://localhost/x")

def connect():
    con = sqlite3.connect("x.db")
    con.row_factory = sqlite3.Row
    return con

@app.post("/feeds")
def feeds():
    con = connect()
    con.execute("INSERT INTO feeds (name, address, size) VALUES (?, ?, ?)", (request.form["name"], request.form["address"], int(request.form["size"])))
    con.commit()
    return ""

@app.post("/hooks")
def hooks():
    with psycopg.connect("") as con, con.cursor() as cur:
        cur.execute("insert into hooks (owner, target) values (%(owner)s, %(target)s)", {"owner": 1, "target": request.form["t"]})
    return ""

@app.post("/hooks/<int:n>")
def hooks2(n):
    with engine.begin() as con:
        con.execute(text("UPDATE callbacks SET url = :url, n = :n WHERE id = :id"), {"url": request.form["u"], "n": 1, "id": n})
    return ""

@app.post("/pins")
async def pins(pool):
    await pool.execute("INSERT INTO pins(place, link) VALUES ($1, $2)", "x", request.form["link"])
    return ""

@app.post("/bulk")
def bulk():
    rows = [(one["a"], one["b"]) for one in request.json]
    connect().executemany("INSERT OR IGNORE INTO bulk (a, b) VALUES (?, 'x')", rows)
    return ""

def poll():
    for row in connect().execute("SELECT name, address FROM feeds"):
        # finding: server-side-request-forgery
        requests.get(row["address"], timeout=3)
        # finding: server-side-request-forgery
        requests.get("http://" + row["name"], timeout=3)
    row = connect().execute("SELECT * FROM feeds WHERE id = ?", (1,)).fetchone()
    # finding: server-side-request-forgery
    requests.get(row["address"], timeout=3)
    # ok: server-side-request-forgery
    requests.get(row["other"], timeout=3)
    row = connect().execute("SELECT * FROM other WHERE id = ?", (1,)).fetchone()
    # ok: server-side-request-forgery
    requests.get(row["address"], timeout=3)

def fire():
    with psycopg.connect("") as con, con.cursor() as cur:
        cur.execute("select owner, target from hooks")
        for row in cur.fetchall():
            # finding: server-side-request-forgery
            requests.get(row["target"], timeout=3)
            # ok: server-side-request-forgery
            requests.get(row["owner"], timeout=3)

def call():
    with engine.begin() as con:
        rows = con.execute(text("select * from callbacks where id = :id"), {"id": 1}).mappings().all()
        for row in rows:
            # finding: server-side-request-forgery
            requests.get(row["url"], timeout=3)
            # ok: server-side-request-forgery
            requests.get(row["n"], timeout=3)
        one = con.execute(text("select * from callbacks where id = :id"), {"id": 1}).first()
        # finding: server-side-request-forgery
        requests.get(one.url, timeout=3)

async def pin(pool):
    row = await pool.fetchrow("SELECT link FROM pins WHERE id = $1", 1)
    # finding: server-side-request-forgery
    requests.get(row["link"], timeout=3)
    # ok: server-side-request-forgery
    requests.get(row["place"], timeout=3)

def b():
    for row in connect().execute("select a, b from bulk").fetchall():
        # finding: server-side-request-forgery
        requests.get(row["a"], timeout=3)
        # ok: server-side-request-forgery
        requests.get(row["b"], timeout=3)


def named():
    for row in connect().execute("select a as start, 'x' as b from bulk").fetchall():
        # finding: server-side-request-forgery
        requests.get(row["start"], timeout=3)
        # finding: server-side-request-forgery
        requests.get(row[0], timeout=3)
        # ok: server-side-request-forgery
        requests.get(row["b"], timeout=3)
        # ok: server-side-request-forgery
        requests.get(row[1], timeout=3)
