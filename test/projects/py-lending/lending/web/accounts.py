from __future__ import annotations

from flask import Blueprint, g, jsonify, make_response, redirect, render_template, request, url_for

from lending.config import get_logger
from lending.dto import Registration
from lending.mail import Mailer
from lending.services import AccountService
from lending.storage import LocalStore

from .decorators import body, patron_required
from .middleware import remember_branch, remember_patron

bp = Blueprint("accounts", __name__, url_prefix="/account")
service = AccountService()
drafts = LocalStore()
mailer = Mailer()
log = get_logger(__name__)


@bp.post("/register")
def register():
    form = Registration.from_form(request.form)
    patron = service.register(form)
    return redirect(url_for("accounts.registered", email=patron.email, name=patron.name))


@bp.get("/registered")
def registered():
    return render_template("registered.html", name=request.args.get("name", ""))


@bp.post("/children")
@patron_required
def add_child():
    child = service.register(Registration.from_form({**request.form, "email": g.patron.email}))
    return redirect(url_for("accounts.show", patron_id=child.id))


@bp.get("/<int:patron_id>")
@patron_required
def show(patron_id: int):
    patron = service.profile(patron_id)
    return jsonify(name=patron.name, city=patron.city, branch=patron.branch_id)


@bp.get("/me")
@patron_required
def me():
    page = make_response(render_template("profile.html", patron=g.patron, homepage=request.args.get("homepage", "")))
    return remember_patron(page, g.patron)


@bp.patch("/me")
@patron_required
def change():
    service.change(g.patron, request.get_json())
    return "", 204


@bp.post("/me/correct")
@patron_required
@body("values", "reason")
def correct(values, reason):
    service.correct(g.patron, values, reason)
    return "", 204


@bp.post("/me/move")
@patron_required
def move():
    service.move(g.patron, request.form["street"], request.form["city"], request.form.get("note", ""))
    mailer.confirm_address(g.patron)
    return remember_branch(make_response("", 204), g.patron.branch_id)


@bp.get("/family")
@patron_required
def family():
    members = service.family(request.args.getlist("id"))
    return jsonify([{"id": row["id"], "name": row["name"].split()[0]} for row in members])


@bp.post("/drafts/<key>")
def draft(key: str):
    form = Registration.from_form(request.form)
    fields = {"name": form.name, "email": form.email, "phone": form.phone, "birth_date": form.birth_date}
    if request.args.get("sealed"):
        drafts.keep_sealed(key, fields)
    else:
        drafts.keep_draft(key, fields)
    log.info("draft with %d fields", len(request.form))
    return "", 204


@bp.post("/newsletter")
def newsletter():
    if "branch" in request.form:
        service.subscribe_branch(request.form)
    else:
        service.subscribe(request.form)
    return "", 204


@bp.post("/contact")
def contact():
    mailer.contact(request.form)
    return redirect(url_for("accounts.registered"))


@bp.post("/feedback")
def feedback():
    mailer.feedback(request.form)
    return redirect("/thanks")
