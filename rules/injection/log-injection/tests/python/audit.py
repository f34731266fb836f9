import json
import logging

import structlog
from flask import Flask, current_app, request

from django.http import HttpResponse

app = Flask(__name__)
log = logging.getLogger(__name__)
events = structlog.get_logger()


@app.post("/login")
def login():
    user = request.form["user"]
    # finding: log-injection
    log.warning("login failed for " + user)
    # finding: log-injection
    log.info("login of %s", user)
    # finding: log-injection
    current_app.logger.error(f"no such user: {user}")
    # ok: log-injection
    log.info("login of %s", user.replace("\r", "").replace("\n", ""))
    # ok: log-injection
    log.info("login with %s", json.dumps({"user": user}))
    # ok: log-injection
    log.info("login of " + repr(user))
    # ok: log-injection
    log.info(f"login of {user!r}")
    # ok: log-injection
    log.info("login of %r" % user)
    # ok: log-injection
    log.info("login of {!r}".format(user))
    # ok: log-injection
    log.info("login of %r at %s", user, "desk")
    # ok: log-injection
    log.info("login of number %d", user)
    # finding: log-injection
    log.info("%r: login of %s", "desk", user)
    # finding: log-injection
    log.info(f"login of {user!s}")
    return "", 204


@app.get("/items/<int:item>")
def item(item):
    # ok: log-injection
    log.info("item %d", item)
    # ok: log-injection
    log.info("items asked for: %s", len(request.args["ids"]))
    return "", 204


def search(request):
    term = request.GET.get("term", "")
    # finding: log-injection
    logging.info("search for %s", term)
    # finding: log-injection
    print("search for", term)
    # finding: log-injection
    events.info("search: " + term)
    # ok: log-injection
    log.info("search with %d characters", len(term))
    return HttpResponse("ok")
