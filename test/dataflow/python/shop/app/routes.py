from app import app, shared_client
from app import helpers
from app.services import accounts
import app.helpers
import app.names as names
from .helpers import Holder, TABLE
from .names import passes, renamed
from .services.accounts import AccountService

service = AccountService()


@app.route("/search")
def search(request):
    text = request.args["q"]
    service.search(text)
    service.safe(text)
    accounts.AccountService().search("fixed")


def modules():
    sink(helpers.passes(source()))  # finding: flow
    sink(helpers.fixed(source()))  # ok: flow
    sink(app.helpers.passes(source()))  # finding: flow
    sink(names.passes(source()))  # finding: flow
    sink(passes(source()))  # finding: flow
    sink(renamed(source()))  # finding: flow
    sink("select from " + TABLE)  # ok: flow
    shared_client.query(source())  # finding: flow


def objects():
    sink(Holder(source()).get())  # finding: flow
    sink(Holder("fixed").get())  # ok: flow
    sink(helpers.Holder(source()).value)  # finding: flow
