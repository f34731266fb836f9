import logging

from flask import Flask, request

log = logging.getLogger(__name__)
app = Flask(__name__)


def last(number, shown=3):
    digits = "".join(c for c in number if c.isdigit())
    return "*" * max(len(digits) - shown, 0) + digits[-shown:]


def spaced(number):
    return "*" * 4 + number[:]


@app.post("/calls")
def calls():
    phone = request.form["phone"]
    # ok: personal-data-in-log
    log.info("called %s", last(phone))
    # ok: personal-data-in-log
    log.info("called a number that ends in %s", phone[-4:])
    # ok: personal-data-in-log
    log.info("called %s.", request.form["last_name"][:1])
    # finding: personal-data-in-log
    log.info("called %s", phone[1:])
    # finding: personal-data-in-log
    log.info("called %s", phone[-9:])
    # finding: personal-data-in-log
    log.info("called %s", spaced(phone))
    return "", 204


@app.post("/doors")
def doors():
    # a piece of a password is worth knowing
    # finding: password-in-log
    log.info("door opened with ..%s", request.form["password"][-4:])
    return "", 204
