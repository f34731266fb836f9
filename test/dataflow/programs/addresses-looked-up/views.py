import requests
from flask import Flask, abort, request

from guards import is_internal, is_safe_url, is_valid_link, require_public

app = Flask(__name__)


@app.get("/preview")
def preview():
    url = request.args["url"]
    if not is_safe_url(url):
        abort(400)
    # ok: server-side-request-forgery
    return requests.get(url, timeout=5).headers.get("Content-Type", "")


@app.get("/title")
def title():
    url = request.args["url"]
    if is_internal(url):
        return {"error": "refused"}
    # ok: server-side-request-forgery
    return {"size": len(requests.get(url, timeout=5).text)}


@app.get("/icon")
def icon():
    url = request.args["url"]
    require_public(url)
    # ok: server-side-request-forgery
    return {"size": len(requests.get(url, timeout=5).text)}


@app.get("/link")
def link():
    url = request.args["url"]
    if not is_valid_link(url):
        abort(400)
    # finding: server-side-request-forgery
    return {"size": len(requests.get(url, timeout=5).text)}


@app.get("/inside")
def inside():
    url = request.args["url"]
    if is_internal(url):
        # finding: server-side-request-forgery
        return {"size": len(requests.get(url, timeout=5).text)}
    return {}
