"""Decorators of the project that look at what a route's address holds before the handler gets it."""
import logging
import re
from functools import wraps

from flask import Flask, abort, request, session

app = Flask(__name__)
log = logging.getLogger(__name__)
SLUG = re.compile(r"^[a-z0-9-]{1,40}$")


def slug_checked(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        if not SLUG.match(kwargs["slug"]):
            abort(404)
        return fn(*args, **kwargs)

    return inner


def checked(name, pattern=SLUG):
    def outer(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            if not pattern.fullmatch(kwargs[name]):
                abort(404)
            return fn(*args, **kwargs)

        return inner

    return outer


def plain(fn):
    @wraps(fn)
    def inner(slug):
        return fn(slug) if SLUG.match(slug) else ("", 404)

    return inner


def signed_in(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        if "user" not in session:
            abort(401)
        return fn(session["user"], *args, **kwargs)

    return inner


def logged(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        log.info("called %s", fn.__name__)
        return fn(*args, **kwargs)

    return inner


@app.get("/a/<slug>")
@slug_checked
def a(slug):
    # ok: path-traversal
    return open(f"/srv/{slug}.txt").read()


@app.get("/b/<slug>/<part>")
@checked("slug")
def b(slug, part):
    # ok: path-traversal
    first = open(f"/srv/{slug}.txt").read()
    # finding: path-traversal
    return first + open(f"/srv/{part}.txt").read()


@app.get("/c/<slug>")
@plain
def c(slug):
    # ok: path-traversal
    return open(f"/srv/{slug}.txt").read()


@app.get("/d/<path:slug>")
@signed_in
def d(user, slug):
    # finding: path-traversal
    return open(f"/srv/{slug}.txt").read()


@app.get("/e/<path:slug>")
@logged
def e(slug):
    # finding: path-traversal
    return open(f"/srv/{slug}.txt").read()


@app.get("/f/<slug>")
@logged
@slug_checked
def f(slug):
    # ok: path-traversal
    first = open(f"/srv/{slug}.txt").read()
    # finding: path-traversal
    return first + open(f"/srv/{request.args['more']}.txt").read()
