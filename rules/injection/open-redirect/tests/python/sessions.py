import re
from urllib.parse import quote, urljoin, urlparse, urlsplit

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from flask import Flask, g, redirect, request, session, url_for

from django.http import HttpResponseRedirect
from django.shortcuts import redirect as django_redirect
from django.utils.http import url_has_allowed_host_and_scheme

app = Flask(__name__)
api = FastAPI()

PAGES = {"home": "/", "help": "https://help.example.org/"}


@app.get("/back")
def back():
    # finding: open-redirect
    return redirect(request.args.get("next", "/"))


@app.post("/signed-in")
def signed_in():
    target = request.form["target"]
    # finding: open-redirect
    return redirect("https://" + target + "/welcome")


@app.get("/search")
def search():
    # ok: open-redirect
    return redirect("/search?q=" + quote(request.args["q"]))


@app.get("/profile")
def profile():
    # ok: open-redirect
    return redirect(url_for("profiles.show", name=request.args["name"]))


@app.get("/open")
def open_page():
    # ok: open-redirect
    return redirect(PAGES.get(request.args.get("page"), "/"))


@app.get("/partner")
def partner():
    target = request.args["url"]
    if urlparse(target).netloc != "partner.example.org":
        return "no", 400
    # ok: open-redirect
    return redirect(target)


@api.get("/go")
def go(to: str = "/"):
    # finding: open-redirect
    return RedirectResponse(to)


@api.get("/items/{item_id}")
def item(item_id: str):
    # ok: open-redirect
    return RedirectResponse(f"/catalogue/{item_id}")


def leave(request):
    # finding: open-redirect
    return HttpResponseRedirect(request.GET.get("back") or "/")


def leave_checked(request):
    target = request.GET.get("back", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={"example.org"}):
        target = "/"
    # ok: open-redirect
    return HttpResponseRedirect(target)


def forward(request):
    # finding: open-redirect
    return django_redirect(request.POST["next"])


@app.get("/sign-in")
def sign_in():
    session["target"] = request.args["next"]
    session["landing"] = "/home"
    g.referrer = request.args.get("from")
    return "", 204


@app.get("/signed-in/go")
def go():
    # finding: open-redirect
    return redirect(session.pop("target", "/"))


@app.get("/signed-in/again")
def again():
    # finding: open-redirect
    return redirect(session.get("target") or "/")


@app.get("/signed-in/landing")
def landing():
    # ok: open-redirect
    return redirect(session.pop("landing", "/"))


@app.get("/signed-in/referrer")
def referrer():
    # finding: open-redirect
    return redirect(g.referrer)


def stays_here(target):
    target = target.strip()
    if not target:
        return False
    own = urlparse(request.host_url)
    wanted = urlparse(urljoin(request.host_url, target))
    return wanted.scheme in ("http", "https") and own.netloc == wanted.netloc


def stays_there(target):
    there = urlparse(request.args["there"])
    return urlparse(target).netloc == there.netloc


@app.get("/checked")
def checked():
    if request.args.get("next") and stays_here(request.args.get("next")):
        # ok: open-redirect
        return redirect(request.args.get("next"))
    return redirect("/")


@app.get("/unchecked")
def unchecked():
    if stays_there(request.args["next"]):
        # finding: open-redirect
        return redirect(request.args["next"])
    return redirect("/")


@app.get("/rooted")
def rooted():
    target = request.args["next"]
    if not target.startswith("/") or target.startswith("//"):
        target = "/"
    # ok: open-redirect
    return redirect(target)


LOCAL = re.compile(r"/(?![/\\\\])[\w\-./?=&%]*")


@app.get("/local")
def local():
    target = request.args.get("next")
    # ok: open-redirect
    return redirect(target if target is not None and LOCAL.fullmatch(target) is not None else "/")


def own_page(raw, fallback):
    parts = urlsplit((raw or "").replace("\\", "/"))
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith("//"):
        return fallback
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def any_page(raw, fallback):
    parts = urlsplit((raw or "").replace("\\", "/"))
    if parts.query.startswith("//"):
        return fallback
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


@app.get("/entered")
def entered():
    if "free" in request.args:
        # finding: open-redirect
        return redirect(any_page(request.args.get("next"), "/start"))
    # ok: open-redirect
    return redirect(own_page(request.args.get("next"), "/start"))
