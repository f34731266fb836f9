from urllib.parse import urlparse
from flask import Flask, request, redirect, url_for

app = Flask(__name__)


@app.get("/login")
def login():
    target = request.args["next"]
    parsed = urlparse(target)
    if parsed.scheme != "" or parsed.netloc != "":
        target = "/"
    # finding: open-redirect
    return redirect(target)


@app.get("/known")
def known():
    target = request.args["next"]
    parsed = urlparse(target)
    if parsed.netloc == "" and parsed.scheme == "" and parsed.path in ["/stock", "/orders"]:
        # ok: open-redirect
        return redirect(target)
    return redirect("/")


def is_page(url, pages):
    parsed = urlparse(url)
    return parsed.scheme == "" and parsed.netloc == "" and parsed.path in pages


@app.get("/page")
def page():
    target = request.args["next"]
    if not is_page(target, [url_for("login"), url_for("known")]):
        target = "/"
    # ok: open-redirect
    return redirect(target)


@app.get("/rooted")
def rooted():
    target = request.args["next"]
    if not target.startswith("/") or urlparse(target).netloc:
        return redirect("/")
    # ok: open-redirect
    return redirect(target)


@app.get("/partner")
def partner():
    target = request.args["next"]
    if urlparse(target).netloc != "partner.example.org":
        return redirect("/")
    # ok: open-redirect
    return redirect(target)
