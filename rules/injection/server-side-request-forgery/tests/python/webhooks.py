import urllib.request
from urllib.parse import quote, urlparse

import aiohttp
import httpx
import requests
from fastapi import FastAPI
from flask import Flask, jsonify, request

app = Flask(__name__)
api = FastAPI()

HOSTS = {"api.example.org", "images.example.org"}
MIRRORS = {"eu": "https://eu.example.org/", "us": "https://us.example.org/"}


@app.post("/preview")
def preview():
    url = request.form["url"]
    # finding: server-side-request-forgery
    page = requests.get(url, timeout=5)
    # finding: server-side-request-forgery
    with urllib.request.urlopen(url) as answer:
        size = len(answer.read())
    return jsonify(page.status_code, size)


@app.get("/avatar/<name>")
def avatar(name):
    # ok: server-side-request-forgery
    answer = requests.get(f"https://images.example.org/avatars/{name}.png", timeout=5)
    # finding: server-side-request-forgery
    other = requests.get(f"https://{name}.example.org/avatar.png", timeout=5)
    return jsonify(answer.status_code, other.status_code)


@app.post("/hook")
def hook():
    target = request.get_json()["target"]
    if urlparse(target).hostname not in HOSTS:
        return "unknown host", 400
    # ok: server-side-request-forgery
    return jsonify(requests.post(target, json={}, timeout=5).status_code)


@app.get("/mirror")
def mirror():
    base = MIRRORS[request.args["region"]]
    # ok: server-side-request-forgery
    answer = requests.get(base + "index.json", timeout=5)
    # ok: server-side-request-forgery
    found = requests.get("https://api.example.org/?q=" + quote(request.args["q"]), timeout=5)
    # ok: server-side-request-forgery
    sent = requests.get("https://api.example.org/", params={"q": request.args["q"]}, timeout=5)
    return jsonify(answer.status_code, found.status_code, sent.status_code)


@api.get("/fetch")
async def fetch(url: str):
    async with httpx.AsyncClient() as client:
        # finding: server-side-request-forgery
        first = await client.get(url)
    async with aiohttp.ClientSession() as session:
        # finding: server-side-request-forgery
        async with session.get(url) as second:
            return [first.status_code, second.status]


@app.post("/lower")
def lower():
    target = request.get_json()["target"]
    if (urlparse(target).hostname or "").lower() not in HOSTS:
        return "unknown host", 400
    # ok: server-side-request-forgery
    return jsonify(requests.post(target, json={}, timeout=5).status_code)


@app.post("/cut")
def cut():
    target = request.get_json()["target"]
    if urlparse(target).hostname.lstrip("w.") not in HOSTS:
        return "unknown host", 400
    # finding: server-side-request-forgery
    return jsonify(requests.post(target, json={}, timeout=5).status_code)
