"""Paths that are found under a folder: resolved first, or only put together."""
import os
from pathlib import Path

from flask import Flask, abort, request, send_file

app = Flask(__name__)
HALL = Path("/srv/hall")


@app.get("/resolved-in-the-check")
def resolved_in_check():
    sheet = HALL / request.args["sheet"]
    if not sheet.resolve().is_relative_to(HALL):
        abort(404)
    # ok: path-traversal
    return send_file(sheet)


@app.get("/put-together")
def put_together():
    sheet = HALL / request.args["sheet"]
    # with .. in it the path still begins with the folder
    if not sheet.is_relative_to(HALL):
        abort(404)
    # finding: path-traversal
    return send_file(sheet)


@app.get("/parents-of-the-resolved")
def parents_of_resolved():
    sheet = HALL / request.args["sheet"]
    if HALL not in sheet.resolve().parents:
        abort(404)
    # ok: path-traversal
    return send_file(sheet)


@app.get("/parents")
def parents():
    sheet = HALL / request.args["sheet"]
    if HALL not in sheet.parents:
        abort(404)
    # finding: path-traversal
    return send_file(sheet)


@app.get("/common")
def common():
    sheet = os.path.join("/srv/hall", request.args["sheet"])
    if os.path.commonpath(["/srv/hall", os.path.realpath(sheet)]) != "/srv/hall":
        abort(404)
    # ok: path-traversal
    return send_file(sheet)


@app.get("/prefix-of-the-real-path")
def prefix_of_real():
    sheet = os.path.join("/srv/hall", request.args["sheet"])
    if not os.path.realpath(sheet).startswith("/srv/hall/"):
        abort(404)
    # ok: path-traversal
    return send_file(sheet)


@app.get("/prefix-of-joined")
def prefix_of_joined():
    sheet = os.path.join("/srv/hall", request.args["sheet"])
    if not sheet.startswith("/srv/hall/"):
        abort(404)
    # finding: path-traversal
    return send_file(sheet)


@app.get("/text-of-the-resolved")
def text_of_resolved():
    sheet = HALL / request.args["sheet"]
    if not str(sheet.resolve()).startswith(str(HALL.resolve())):
        abort(404)
    # ok: path-traversal
    return send_file(sheet)


@app.get("/raises")
def raises():
    sheet = HALL / request.args["sheet"]
    try:
        sheet.resolve().relative_to(HALL)
    except ValueError:
        abort(404)
    # ok: path-traversal
    return send_file(sheet)


@app.get("/raises-not")
def raises_not():
    sheet = HALL.joinpath(request.args["sheet"])
    try:
        sheet.relative_to(HALL)
    except ValueError:
        abort(404)
    # finding: path-traversal
    return send_file(sheet)
