import os
import sys
from pathlib import Path

from flask import Flask, abort, request, send_file

app = Flask(__name__)
ROOT = Path("/srv/files")


@app.get("/parents")
def parents():
    path = (ROOT / request.args["path"]).resolve()
    if ROOT not in path.parents:
        abort(404)
    # ok: path-traversal
    return send_file(path)


@app.get("/prefix")
def prefix():
    path = os.path.normpath(os.path.join("/srv/files", request.args["path"]))
    if not path.startswith("/srv/files/"):
        abort(404)
    # ok: path-traversal
    return send_file(path)


@app.get("/letters")
def letters():
    name = request.args["name"]
    if not name.isalnum():
        sys.exit(1)
    # ok: path-traversal
    return open(f"/srv/files/{name}.txt").read()


@app.get("/logged")
def logged():
    name = request.args["name"]
    if not name.isalnum():
        app.logger.warning("a name with marks")
    # finding: path-traversal
    return open(f"/srv/files/{name}.txt").read()


@app.get("/above")
def above():
    path = (ROOT / request.args["path"]).resolve()
    if ROOT in path.parents:
        abort(404)
    # finding: path-traversal
    return send_file(path)
