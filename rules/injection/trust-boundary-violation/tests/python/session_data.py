from flask import Flask, request, session

app = Flask(__name__)
THEMES = {"light": "light", "dark": "dark"}


def find_user(login):
    return {"id": 1} if login else None


@app.post("/settings")
def settings():
    # finding: trust-boundary-violation
    session["role"] = request.form["role"]
    # finding: trust-boundary-violation
    session["return_to"] = request.args.get("next", "/")
    # ok: trust-boundary-violation
    session["theme"] = THEMES[request.form["theme"]]
    # ok: trust-boundary-violation
    session["size"] = int(request.form["size"])
    return "", 204


@app.post("/cart")
def cart():
    body = request.get_json()
    # finding: trust-boundary-violation
    session["discount"] = body["discount"]
    # finding: trust-boundary-violation
    session["customer"] = body
    # finding: trust-boundary-violation
    session["note"] = f"note: {body['note']}"
    # ok: trust-boundary-violation
    session["steps"] = 3
    return "", 204


@app.post("/login")
def login():
    user = find_user(request.form["login"])
    # ok: trust-boundary-violation
    session["user_id"] = user["id"]
    kind = request.form["kind"]
    if kind in ("guest", "member"):
        # ok: trust-boundary-violation
        session["kind"] = kind
    return "", 204
