from __future__ import annotations

from decimal import Decimal

from flask import Blueprint, g, jsonify, redirect, request, send_file

from lending.dto import LoanQuery
from lending.helpers import pseudonym
from lending.integrations import InterlibraryClient, track
from lending.services import CirculationService, FineService
from lending.storage import LocalStore, cache

from .decorators import int_arg, patron_required, staff_required

bp = Blueprint("loans", __name__, url_prefix="/loans")
circulation = CirculationService()
fines = FineService()
partners = InterlibraryClient()
store = LocalStore()


@bp.get("/")
@staff_required()
def index():
    query = LoanQuery.from_args(request.args)
    loans = circulation.listing(query)
    return jsonify([{"id": loan["id"], "due": str(loan["due_on"])} for loan in loans])


@bp.get("/sorted")
@staff_required()
def sorted_loans():
    return jsonify([loan.id for loan in circulation.sorted_by(LoanQuery.from_args(request.args))])


@bp.get("/overview")
@staff_required()
def overview():
    data = circulation.overview(LoanQuery.from_args(request.args), request.args.get("order", "due"))
    return jsonify(recent=data["recent"], loans=data["loans"])


@bp.get("/mine")
@patron_required
def mine():
    loans = circulation.history(g.patron.id, request.args.get("status", "open"))
    return jsonify([{"copy": loan.copy_id, "due": loan.due_on.isoformat()} for loan in loans])


@bp.post("/copies/<int:copy_id>")
@patron_required
def check_out(copy_id: int):
    circulation.check_out(g.patron, copy_id)
    return redirect(f"/loans/receipts/{copy_id}")


@bp.post("/copies/<int:copy_id>/hold")
@patron_required
def hold(copy_id: int):
    track.held(g.patron, copy=copy_id)
    return jsonify(position=cache.next_position(str(copy_id)), key=pseudonym(g.patron.id))


@bp.get("/receipts/<int:loan_id>")
@patron_required
def receipt(loan_id: int):
    return send_file(store.receipt(loan_id))


@bp.post("/elsewhere/<isbn>")
@patron_required
def order_elsewhere(isbn: str):
    order = partners.request_by_post if request.form.get("channel") == "post" else partners.request_copy
    return jsonify(ticket=order(isbn, g.patron))


@bp.get("/tickets")
@int_arg("number")
def ticket(number: int):
    return jsonify(state=partners.ticket(number).get("state"))


@bp.get("/advice")
@patron_required
def advice():
    subject = request.args.get("subject")
    if subject:
        return jsonify(text=circulation.advise_band(g.patron, subject))
    return jsonify(text=circulation.advise(g.patron, request.args.getlist("title")))


# fines


@bp.get("/fines")
@staff_required()
def fine_list():
    return jsonify([fine["id"] for fine in fines.listing(request.args.get("state", "open"), request.args.get("page", "1"))])


@bp.get("/fines/search")
@staff_required()
def fine_search():
    if request.args.get("mode") == "contains":
        return jsonify(fines.containing(request.args["q"]))
    return jsonify([fine["id"] for fine in fines.search(request.args["q"])])


@bp.get("/fines/fee")
@int_arg("days")
def fee(days: int):
    amount = fines.fee(request.args.get("kind", "book"), days)
    return jsonify(amount=fines.rounded(amount, request.args.get("rounding", "none")))


@bp.get("/fines/sum")
def fine_sum():
    return jsonify(amount=fines.amount(request.args["amounts"]))


@bp.post("/fines/<int:fine_id>/pay")
@patron_required
def pay(fine_id: int):
    address = fines.pay(fine_id, g.patron, request.form.getlist("title"))
    return redirect(address)


@bp.post("/fines/<int:fine_id>/cash")
@staff_required("desk")
def pay_cash(fine_id: int):
    fines.pay_at_desk(fine_id, Decimal(request.form["amount"]))
    return "", 204
