from functools import wraps

from flask import Blueprint, request
from flask_wtf import CSRFProtect

bp = Blueprint("guarded", __name__)
csrf = CSRFProtect()
exempt = csrf.exempt


def by_key(view):
    decorated = exempt(view)

    @wraps(view)
    def inner(*args, **kwargs):
        if not request.headers.get("X-Key"):
            return "no key", 401
        # ok: cross-site-scripting
        return decorated(*args, **kwargs)

    return inner


@bp.route("/calls/<name>")
@by_key
def call(name):
    return {"name": name}
