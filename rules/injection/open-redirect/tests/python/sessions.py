from urllib.parse import quote, urlparse

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from flask import Flask, redirect, request, url_for

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
