"""Parts of the address that a blueprint takes out before its handlers run."""
from flask import Blueprint, g
from markupsafe import escape

tours = Blueprint("tours", __name__, url_prefix="/<guide>")


@tours.url_value_preprocessor
def take_guide(endpoint, values):
    g.guide = values.pop("guide", "")
    g.handler = endpoint


@tours.get("/title")
def title():
    # finding: cross-site-scripting
    return f"<h1>Tours of {g.guide}</h1>"


@tours.get("/safe-title")
def safe_title():
    # ok: cross-site-scripting
    return f"<h1>Tours of {escape(g.guide)}</h1>"


@tours.get("/handler")
def handler():
    # ok: cross-site-scripting
    return f"<h1>{g.handler}</h1>"
