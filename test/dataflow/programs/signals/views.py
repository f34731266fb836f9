from blinker import signal
from flask import Flask, request

from . import handlers
from .events import archived, changed, printed, refused

app = Flask(__name__)
handlers.connect(app)


@app.post("/login")
def login():
    form = request.form
    if form["password"] != "":
        refused.send(app, payload=form)
        changed.send(app, payload=form)
    return ""


@app.post("/print")
def print_out():
    printed.send(sender=app, title=request.form["title"], printer=request.form["printer"])
    archived.send(app, title="notes")
    signal("mailed").send(app, address=request.form["to"])
    return ""
