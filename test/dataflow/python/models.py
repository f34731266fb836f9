import lib
import lib.db
import lib.db as database
import lib.db.raw
from lib import App, Request, request
from lib.db import Client, raw
from lib.db.raw import run as execute

app = lib.App()


def attribute():
    client = lib.db.Client()
    client.query(source())  # finding: flow
    client.query("fixed")  # ok: flow


def keyword():
    client = database.Client()
    client.query(statement=source())  # finding: flow
    client.query("fixed", parameters=source())  # ok: flow


def imported():
    Client().query(source())  # finding: flow
    raw.run(source())  # finding: flow
    execute(source())  # finding: flow
    lib.db.raw.run(source())  # finding: flow
    lib.db.raw.run("fixed", source())  # ok: flow


def managed():
    with Client() as client:
        client.query(source())  # finding: flow


def annotated(client: Client, other: "database.Client | None"):
    client.query(source())  # finding: flow
    other.query(source())  # finding: flow


class Repository:
    def __init__(self, client: Client):
        self.client = client

    def find(self):
        self.client.query(source())  # finding: flow


def read():
    sink(request.args)  # finding: flow
    sink(request.args.get("name"))  # finding: flow
    sink(request.path)  # ok: flow


@app.route("/", methods=["GET"])
def handler(req):
    sink(req.args["name"])  # finding: flow
    sink(req.path)  # ok: flow


def factory():
    inner = App()

    @inner.route("/")
    def view(req):
        sink(req.args["name"])  # finding: flow

    return inner


def unmarked(req):
    sink(req.args["name"])  # ok: flow
