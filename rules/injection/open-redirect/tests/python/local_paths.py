from flask import Flask, redirect, request

app = Flask(__name__)


def on_this_site(target):
    if not target or not target.startswith("/") or target.startswith(("//", "/\\")):
        return "/"
    return target


def on_known_site(target):
    if target.startswith(("https://shop.harbour.example/", "https://help.harbour.example/")):
        return target
    return "/"


def begins_with_a_slash(target):
    if not target.startswith(("/", "?")):
        return "/"
    return target


def begins_with_a_name(target):
    if target.startswith(("https://shop.harbour", "https://help.harbour")):
        return target
    return "/"


def is_no_script(target):
    if target.startswith(("javascript:", "data:")):
        return "/"
    return target


@app.get("/back")
def back():
    # ok: open-redirect
    return redirect(on_this_site(request.args.get("next")))


@app.get("/shop")
def shop():
    # ok: open-redirect
    return redirect(on_known_site(request.args["to"]))


@app.get("/slash")
def slash():
    # finding: open-redirect
    return redirect(begins_with_a_slash(request.args["to"]))


@app.get("/name")
def name():
    # finding: open-redirect
    return redirect(begins_with_a_name(request.args["to"]))


@app.get("/script")
def script():
    # finding: open-redirect
    return redirect(is_no_script(request.args["to"]))
