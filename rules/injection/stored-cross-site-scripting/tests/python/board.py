import html
import sqlite3

import requests
from flask import Flask, Response, jsonify, render_template
from markupsafe import Markup, escape

app = Flask(__name__)


def database():
    return sqlite3.connect("board.db")


@app.get("/notes")
def notes():
    rows = database().execute("SELECT author, body FROM notes").fetchall()
    # finding: stored-cross-site-scripting
    return "<ul>" + "".join(f"<li>{body}</li>" for _, body in rows) + "</ul>"


@app.get("/notes/latest")
def latest():
    cursor = database().cursor()
    cursor.execute("SELECT body FROM notes ORDER BY id DESC LIMIT 1")
    row = cursor.fetchone()
    # finding: stored-cross-site-scripting
    return f"<p>{row[0]}</p>"


@app.get("/notes/box")
def box():
    row = database().execute("SELECT body FROM notes").fetchone()
    # finding: stored-cross-site-scripting
    text = Markup("<div>" + row[0] + "</div>")
    return render_template("box.html", text=text)


@app.get("/news")
def news():
    answer = requests.get("https://news.example.org/latest", timeout=5)
    # finding: stored-cross-site-scripting
    return Response(f"<article>{answer.text}</article>")


@app.get("/headline")
def headline():
    answer = requests.get("https://news.example.org/latest", timeout=5).json()
    # finding: stored-cross-site-scripting
    return "<h1>" + answer["title"] + "</h1>"


@app.get("/notes/escaped")
def escaped():
    row = database().execute("SELECT body FROM notes").fetchone()
    # ok: stored-cross-site-scripting
    return f"<p>{escape(row[0])}</p>"


@app.get("/notes/html")
def encoded():
    row = database().execute("SELECT body FROM notes").fetchone()
    # ok: stored-cross-site-scripting
    return "<p>" + html.escape(row[0]) + "</p>"


@app.get("/notes/count")
def count():
    row = database().execute("SELECT count(*) FROM notes").fetchone()
    # ok: stored-cross-site-scripting
    return f"<p>{int(row[0])} notes</p>"


@app.get("/notes/json")
def as_json():
    rows = database().execute("SELECT body FROM notes").fetchall()
    # ok: stored-cross-site-scripting
    return jsonify(rows)


@app.get("/notes/page")
def page():
    rows = database().execute("SELECT body FROM notes").fetchall()
    # ok: stored-cross-site-scripting
    return render_template("notes.html", rows=rows)


@app.get("/notes/text")
def text():
    row = database().execute("SELECT body FROM notes").fetchone()
    # ok: stored-cross-site-scripting
    return Response(f"note: {row[0]}", mimetype="text/plain")
