import sqlite3

from flask import Flask, jsonify, request
from werkzeug.security import check_password_hash

app = Flask(__name__)


@app.post("/login")
def login():
    db = sqlite3.connect("accounts.db")
    row = db.execute("SELECT * FROM accounts WHERE email = ?", (request.json["email"],)).fetchone()
    if row is None or not check_password_hash(row["password_hash"], request.json["password"]):
        return jsonify({"error": "unknown"}), 401
    # finding: credential-in-response
    return jsonify(dict(row))


@app.post("/login/short")
def login_short():
    db = sqlite3.connect("accounts.db")
    row = db.execute("SELECT * FROM accounts WHERE email = ?", (request.json["email"],)).fetchone()
    if row is None or not check_password_hash(row["password_hash"], request.json["password"]):
        # ok: credential-in-response
        return jsonify({"error": "unknown"}), 401
    # ok: credential-in-response
    return jsonify({"id": row["id"]})


@app.post("/login/whole")
def login_whole():
    account = find_account(request.json["email"])
    if not check_password_hash(account["password"], request.json["password"]):
        return {"error": "unknown"}, 401
    # finding: credential-in-response
    return {"account": account}
