"""What a thread keeps for itself between functions."""
import sqlite3
import threading

from flask import Flask, request

app = Flask(__name__)
db = sqlite3.connect("shelf.db")
held = threading.local()
other = threading.local()


@app.route("/books", methods=["POST"])
def books():
    held.title = request.form["title"]
    held.count = int(request.form["count"])
    other.title = "all"
    list_books()
    return "ok"


def list_books():
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + held.title + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + other.title + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM books LIMIT " + str(held.count))
