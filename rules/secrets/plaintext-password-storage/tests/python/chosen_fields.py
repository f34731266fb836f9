import json

import redis
from argon2 import PasswordHasher
from flask import Flask, request

app = Flask(__name__)
pending = redis.Redis()
hasher = PasswordHasher()
NAMES = ("email", "name")


@app.post("/signup")
def signup():
    form = request.form.to_dict()
    kept = {k: form[k] for k in ("email", "name", "password")}
    # finding: plaintext-password-storage
    pending.setex("signup", 3600, json.dumps(kept))
    # ok: plaintext-password-storage
    pending.set("address", kept["email"])
    return ""


@app.post("/invite")
def invite():
    form = request.form.to_dict()
    kept = {k: form[k] for k in ("email", "password")} | {"password": hasher.hash(form["password"])}
    # ok: plaintext-password-storage
    pending.setex("invite", 3600, json.dumps(kept))
    return ""


@app.post("/newsletter")
def newsletter():
    kept = {}
    for name in NAMES:
        kept[name] = request.form[name]
    # ok: plaintext-password-storage
    pending.setex("newsletter", 3600, json.dumps(kept))
    return ""


@app.post("/member")
def member():
    kept = {}
    for name in [*NAMES, "password"]:
        kept[name] = request.form[name]
    # finding: plaintext-password-storage
    pending.setex("member", 3600, json.dumps(kept))
    return ""
