from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, abort, g, redirect, request, session, url_for

from lending.helpers import pipe
from lending.integrations import bind_patron
from lending.repositories import PatronRepository

number = pipe(str.strip, int)


def patron_required(view: Callable) -> Callable:
    @wraps(view)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        patron = PatronRepository().get(session.get("patron_id", 0))
        if patron is None:
            return redirect(url_for("auth.form"))
        g.patron = patron
        bind_patron(patron)
        return view(*args, **kwargs)

    return wrapper


def staff_required(*roles: str) -> Callable:
    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            if session.get("role") not in (roles or ("desk", "admin")):
                abort(403)
            return view(*args, **kwargs)

        return wrapper

    return decorate


def int_arg(name: str, default: int = 1) -> Callable:
    """Passes a number of the query string to the view."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            kwargs[name] = number(request.args.get(name, str(default)))
            return view(*args, **kwargs)

        return wrapper

    return decorate


def body(*names: str) -> Callable:
    """Passes fields of the JSON body to the view."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            data = request.get_json()
            return view(*args, **{name: data.get(name) for name in names}, **kwargs)

        return wrapper

    return decorate


def fragment(heading: str) -> Callable:
    """Views that answer a piece of markup for the in-page dialogs."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def wrapper(*args: Any, **kwargs: Any) -> Response:
            inner = view(*args, **kwargs)
            return Response(f"<section><h2>{heading}</h2>{inner}</section>", mimetype="text/html")

        return wrapper

    return decorate


def plain(view: Callable) -> Callable:
    @wraps(view)
    def wrapper(*args: Any, **kwargs: Any) -> Response:
        return Response(view(*args, **kwargs), mimetype="text/plain")

    return wrapper
