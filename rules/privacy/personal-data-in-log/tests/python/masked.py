import logging

from flask import Flask, request

log = logging.getLogger(__name__)
app = Flask(__name__)


def shown(address):
    local, _, domain = address.partition("@")
    return f"{local[:1]}***@{domain}"


def short(phone):
    return "*" * 6 + phone[-3:]


def hidden(address):
    return "%s•••%s" % (address[0], address[-4:])


def bold(address):
    return f"**{address}**"


def masked_address(address):
    return address.split("@")[0]


@app.post("/members")
def members():
    email = request.form["email"]
    phone = request.form["phone"]
    # ok: personal-data-in-log
    log.info("joined: %s", shown(email))
    # ok: personal-data-in-log
    log.info("called: %s", short(phone))
    # ok: personal-data-in-log
    log.info("written: %s", hidden(email))
    # ok: personal-data-in-log
    log.info("asked: %s", masked_address(email))
    # finding: personal-data-in-log
    log.info("joined: %s", bold(email))
    # finding: personal-data-in-log
    log.info("joined: *** %s", email)
    return "", 204
