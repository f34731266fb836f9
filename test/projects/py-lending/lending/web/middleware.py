from __future__ import annotations

import json
import re
import time

from flask import Flask, Response, g, jsonify, make_response, request, session
from markupsafe import escape

from lending.config import get_audit, get_logger
from lending.db import tenant
from lending.db.postgres import reading_room
from lending.helpers import LendingError

log = get_logger(__name__)
audit = get_audit()

COOKIE_FLAGS = {"secure": True, "httponly": True, "samesite": "Lax"}
ROOM = re.compile(r"\d{1,4}")


def _before() -> None:
    g.start = time.perf_counter()
    tenant.set(request.headers.get("X-Branch", "main"))
    room = request.headers.get("X-Reading-Room", "1")
    reading_room.set(room if ROOM.fullmatch(room) else "1")
    if "return_to" in request.args:
        session["return_to"] = request.args["return_to"]


def _after(response: Response) -> Response:
    audit.info("%s %s %d", request.method, request.path, response.status_code)
    log.info("%s took %.3f s (%d)", request.url_rule, time.perf_counter() - g.start, response.status_code)
    response.headers["X-Content-Type-Options"] = "nosniff"
    if "lang" in request.args:
        response.set_cookie("lang", "de" if request.args["lang"] == "de" else "en", secure=True, samesite="Lax")
    return response


def lending_error(error: LendingError) -> tuple[Response, int]:
    return jsonify(error=str(error), details=error.details), error.status


def missing(error: Exception) -> Response:
    return make_response(f"<h1>Not found</h1><p>There is no page {request.path}.</p>", 404)


def forbidden(error: Exception) -> Response:
    return make_response(f"<h1>No access</h1><p>You may not open {escape(request.path)}.</p>", 403)


def unexpected(error: Exception) -> tuple[Response, int]:
    log.error("unexpected error", exc_info=error)
    return jsonify(error="internal error"), 500


def remember_patron(response: Response, patron) -> Response:
    response.set_cookie("me", json.dumps(patron.contact()), max_age=31_536_000, **COOKIE_FLAGS)
    return response


def remember_branch(response: Response, branch: int) -> Response:
    response.set_cookie("branch", str(branch), max_age=31_536_000, **COOKIE_FLAGS)
    return response


def install(app: Flask) -> None:
    app.before_request(_before)
    app.after_request(_after)
    app.register_error_handler(LendingError, lending_error)
    app.register_error_handler(404, missing)
    app.register_error_handler(403, forbidden)
    app.register_error_handler(500, unexpected)
