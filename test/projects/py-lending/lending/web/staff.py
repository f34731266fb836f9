from __future__ import annotations

from flask import Blueprint, g, jsonify, render_template, request

from lending.config import get_logger
from lending.dto import StaffLogin
from lending.helpers import NotFound
from lending.integrations import Assistant
from lending.mail import Mailer
from lending.repositories import PatronRepository
from lending.services import AccountService, AuthService, CatalogService, Directory, FineService, ImportService
from lending.storage import LocalStore
from lending.workers.exports import apply_vendor_mapping, export_patrons
from lending.workers.notices import send_campaign

from .decorators import body, int_arg, staff_required

bp = Blueprint("staff", __name__, url_prefix="/staff")
accounts = AccountService()
auth = AuthService()
catalog = CatalogService()
fines = FineService()
imports = ImportService()
patrons = PatronRepository()
log = get_logger(__name__)

VIEWS = {"list": lambda rows: [row["id"] for row in rows], "count": len}


@bp.get("/")
@staff_required()
def desk():
    return render_template("desk.html", report=LocalStore().report(request.args.get("report", "visitors.html")))


@bp.get("/patrons")
@staff_required()
def patron_list():
    rows, total = accounts.listing(request.args.get("order", "name"), request.args.get("city", ""))
    return jsonify(ids=[row["id"] for row in rows], total=total)


@bp.get("/patrons/lookup")
@staff_required()
def lookup():
    found = accounts.lookup(request.args["q"])
    return jsonify([dict(row) for row in found])


@bp.get("/patrons/suggest")
@staff_required()
def suggest():
    return jsonify([{"id": row["id"], "label": row["name"]} for row in accounts.lookup(request.args["q"])])


@bp.get("/patrons/branch")
@staff_required()
@int_arg("branch")
def branch_patrons(branch: int):
    rows = accounts.of_branch(branch)
    return jsonify(VIEWS.get(request.args.get("view", ""), len)(rows))


@bp.get("/patrons/visitors")
@staff_required()
def visitors():
    return jsonify(len(accounts.visitors(room="room" in request.args)))


@bp.get("/patrons/<int:patron_id>/export")
@staff_required("admin")
def export_patron(patron_id: int):
    patron = patrons.get(patron_id)
    if patron is None:
        raise NotFound(f"patron {patron_id} not found")
    log.info(f"export of {patron.email} ({patron.birth_date}) by {g.get('user')}")
    export_patrons.delay()
    return jsonify(queued=patron.id), 202


@bp.post("/patrons/<int:patron_id>/reply")
@staff_required()
def reply(patron_id: int):
    patron = patrons.get(patron_id)
    if patron is None:
        raise NotFound(f"patron {patron_id} not found")
    draft = Assistant().reply_to(request.form["text"], patron)
    Mailer().write_to(patron, request.form.get("subject", "Your message"), draft)
    return jsonify(draft=draft)


@bp.post("/accounts")
@staff_required("admin")
def add_account():
    form = StaffLogin.from_form(request.form)
    if request.form.get("invite"):
        auth.invite(form.login, form.password, request.form.get("role", "desk"))
    else:
        auth.add(form)
    return "", 201


@bp.get("/accounts")
@staff_required("admin")
def account_list():
    return jsonify(auth.colleagues(request.args.get("by", "role"), request.args.get("value", "desk")))


@bp.get("/directory")
@staff_required()
def directory_search():
    directory = Directory()
    if "number" in request.args:
        return jsonify(directory.by_number(request.args["number"]))
    if "login" in request.args:
        return jsonify(directory.exact(request.args["login"]))
    return jsonify(directory.find(request.args.get("q", "")))


# tariffs


@bp.post("/tariffs/<kind>")
@staff_required("admin")
@body("formula")
def set_tariff(kind: str, formula: str):
    fines.set_formula(kind, formula)
    return "", 204


@bp.post("/tariffs")
@staff_required("admin")
def set_rates():
    return jsonify(fines.rates(request.form["rates"]))


# labels


@bp.post("/labels/<int:copy_id>")
@staff_required()
def label(copy_id: int):
    catalog.print_label(request.form["printer"], copy_id)
    catalog.announce_label(request.form.get("text", ""))
    return "", 204


@bp.post("/slips")
@staff_required()
def slip():
    catalog.print_slip(request.form["text"])
    catalog.print_range(request.form["first"], request.form["last"])
    return "", 204


# imports


@bp.post("/imports/<kind>")
@staff_required("admin")
def upload(kind: str):
    handlers = {
        "prices": imports.price_list,
        "intake": imports.intake,
        "class": imports.school_class,
        "covers": imports.cover_archive,
        "cover-files": imports.cover_files,
        "cover-folder": imports.cover_folder,
        "backup": imports.branch_backup,
        "media": imports.branch_media,
        "offline": imports.offline_loans,
    }
    handler = handlers.get(kind)
    if handler is None:
        raise NotFound("unknown kind of import")
    handler(request.files["file"].stream)
    log.info("imported %s", kind)
    return "", 204


@bp.post("/imports/records")
@staff_required("admin")
def upload_records():
    return jsonify(imports.records(request.files["file"].stream, request.form["shelf"]))


@bp.post("/imports/orders")
@staff_required("admin")
def upload_order():
    stream = request.files["file"].stream
    if "line" in request.form:
        return jsonify(imports.order_line(stream, request.form["line"]))
    return jsonify(imports.order_lines(stream, request.form["vendor"]))


@bp.post("/imports/settings")
@staff_required("admin")
def upload_settings():
    text = request.form["text"]
    match request.form.get("part"):
        case "hours":
            return jsonify(imports.opening_hours(text))
        case "shelves":
            return jsonify(imports.shelf_plan(text))
        case "holidays":
            return jsonify(imports.holidays(text))
    return jsonify(sorted(imports.vendor_profile(text)))


@bp.post("/imports/bus")
@staff_required("admin")
def upload_bus():
    loans = imports.bus_loans(request.files["file"].read(), request.form["signature"])
    return jsonify(len(loans))


@bp.post("/vendors/mapping")
@staff_required("admin")
@body("script", "rows")
def vendor_mapping(script: str, rows: list):
    apply_vendor_mapping.delay({"script": script, "rows": rows})
    return "", 202


@bp.post("/vendors/pull")
@staff_required("admin")
def vendor_pull():
    return jsonify(len(imports.pull(request.get_json())))


@bp.post("/vendors/list")
@staff_required("admin")
def vendor_list():
    fetch = imports.fetch_feed if request.form.get("kind") == "feed" else imports.fetch_list
    return jsonify(size=len(fetch(request.form["url"])))


@bp.post("/campaigns")
@staff_required("admin")
@body("subject", "text", "branch")
def campaign(subject: str, text: str, branch: int):
    send_campaign.delay(subject, text, branch=branch)
    return "", 202


@bp.get("/blurbs/<isbn>")
@staff_required()
def blurb(isbn: str):
    record = catalog.title(isbn)
    return jsonify(text=Assistant().blurb(record["title"], record["author"]))
