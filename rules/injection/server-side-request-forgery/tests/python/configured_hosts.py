import os
from urllib.parse import urlparse

import requests
from flask import Flask, request

app = Flask(__name__)
TEXT = os.environ.get("TILE_HOSTS", "")
LISTED = [host.strip() for host in TEXT.split(",") if host]


@app.get("/listed")
def listed():
    tile = request.args["tile"]
    if urlparse(tile).hostname not in LISTED:
        return "no", 400
    # ok: server-side-request-forgery
    return {"size": len(requests.get(tile).content)}


@app.get("/part-of-a-text")
def part_of_a_text():
    tile = request.args["tile"]
    # any piece of the text would do
    if urlparse(tile).hostname not in TEXT:
        return "no", 400
    # finding: server-side-request-forgery
    return {"size": len(requests.get(tile).content)}
