from __future__ import annotations

import base64
import json
import pickle

from flask import Blueprint, make_response, redirect, render_template, request, session, url_for

from lending.config import get_audit, get_logger
from lending.dto import StaffLogin
from lending.helpers import is_local_path
from lending.services import AuthService, Directory
from lending.services.auth import session_signer

from .middleware import COOKIE_FLAGS

bp = Blueprint("auth", __name__, url_prefix="/auth")
service = AuthService()
log = get_logger(__name__)
audit = get_audit()

PASSWORD_LABEL = "Password of your staff account"
PASSWORD_RESET_PATH = "/auth/forgotten-password"
PASSWORD_FIELD = "current-password"
LANDING = {"loans": "/loans/", "fines": "/loans/fines", "desk": "/staff/"}


@bp.get("/")
def form():
    return render_template("login.html", label=PASSWORD_LABEL, field=PASSWORD_FIELD, reset=PASSWORD_RESET_PATH)


@bp.post("/sign-in")
def sign_in():
    log.info("sign-in form %s", request.form.to_dict())
    user = service.sign_in(StaffLogin.from_form(request.form))
    session["role"] = user.role
    response = redirect(session.pop("return_to", "/"))
    response.set_cookie("staff_token", session_signer().dumps(user.id))
    return response


@bp.post("/directory")
def directory():
    credentials = StaffLogin.from_form(request.form)
    names = [name for name in request.form if name != "password"]
    log.info("directory sign-in with %s", names)
    log.info("directory sign-in", extra={"data": {"login": credentials.login, "password": credentials.password}})
    check = Directory().bind_as if request.form.get("mode") == "exact" else Directory().bind
    if not check(credentials.login, credentials.password):
        audit.warning("directory sign-in failed %s", json.dumps({"login": credentials.login}))
        return redirect(url_for("auth.form"))
    session["role"] = "desk"
    target = request.form.get("next")
    response = redirect(target if is_local_path(target) else "/")
    response.set_cookie("staff_token", session_signer().dumps(credentials.login), **COOKIE_FLAGS)
    return response


@bp.get("/continue")
def resume():
    return redirect(request.args.get("next", "/"))


@bp.get("/landing")
def landing():
    return redirect(LANDING.get(request.args.get("page", ""), "/"))


@bp.get("/preferences")
def preferences():
    raw = request.cookies.get("prefs", "")
    prefs = pickle.loads(base64.b64decode(raw)) if raw else {}
    return {"columns": prefs.get("columns", [])}


@bp.get("/whoami")
def whoami():
    login = session_signer().loads(request.cookies["staff_token"], max_age=36_000)
    return {"login": login}


@bp.post("/sign-out")
def sign_out():
    session.clear()
    response = make_response("", 204)
    response.delete_cookie("staff_token")
    return response
