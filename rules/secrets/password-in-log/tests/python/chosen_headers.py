import logging

from flask import Flask, request

from desk import settings

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.route("/remote")
def remote():
    account = request.headers.get(settings.REMOTE_USER_HEADER)
    # ok: password-in-log
    log.info("Signed in: %s", account)
    return "ok"


@app.route("/dump")
def dump():
    # finding: password-in-log
    log.info("Headers: %s", dict(request.headers))
    return "ok"


@app.route("/each")
def each():
    for name in request.headers.keys():
        # finding: password-in-log
        log.info("%s: %s", name, request.headers.get(name))
    return "ok"


@app.route("/login")
def login():
    # finding: password-in-log
    log.info("Login: %s", request.headers.get("Authorization"))
    return "ok"
