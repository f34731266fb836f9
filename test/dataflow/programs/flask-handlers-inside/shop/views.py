import flask
from flask import redirect, request

from shop.app import app


@app.route("/login")
def login():
    # finding: open-redirect
    return redirect(request.args["next"])


@app.route("/logout")
def logout():
    # ok: open-redirect
    return flask.redirect(flask.url_for("login"))
