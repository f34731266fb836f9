from urllib.parse import urlparse, urlsplit, urlunparse, urlunsplit

from flask import Flask, redirect, request

app = Flask(__name__)


def local_part(target):
    if not target:
        return ""
    parts = list(urlsplit(target))
    parts[0] = ""
    parts[1] = ""
    return urlunsplit(parts) or "./"


@app.route("/signed-in")
def signed_in():
    # ok: open-redirect
    return redirect(local_part(request.args.get("next")))


@app.route("/back")
def back():
    target = urlsplit(request.args["next"])
    # ok: open-redirect
    return redirect(urlunsplit(("", "", target.path, target.query, "")))


@app.route("/return")
def returned():
    target = urlparse(request.args["next"])
    # ok: open-redirect
    return redirect(target._replace(scheme="", netloc="").geturl())


@app.route("/home")
def home():
    target = urlparse(request.args["next"])
    # ok: open-redirect
    return redirect(target._replace(scheme="https", netloc="www.example.org").geturl())


@app.route("/secure")
def secure():
    parts = list(urlsplit(request.args["next"]))
    parts[0] = "https"
    # finding: open-redirect
    return redirect(urlunsplit(parts))


@app.route("/plain")
def plain():
    target = urlparse(request.args["next"])
    # finding: open-redirect
    return redirect(target._replace(query="").geturl())


@app.route("/other")
def other():
    target = urlparse(request.args["next"])
    # finding: open-redirect
    return redirect(urlunparse(("", target.netloc, target.path, "", "", "")))
