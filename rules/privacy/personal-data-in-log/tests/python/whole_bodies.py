"""Bodies and events that are logged as a whole, while others read personal data of them."""
import json
import logging

from flask import Flask, request

app = Flask(__name__)
log = logging.getLogger(__name__)


def received(kind, body):
    log.info("%s: %s", kind, body)  # finding: personal-data-in-log


def counted(kind, body):
    log.info("%s: %d fields", kind, len(body))  # ok: personal-data-in-log


@app.post("/guests")
def add_guest():
    payload = request.get_json()
    log.info("guest: %s", payload)  # finding: personal-data-in-log
    return save(payload["email"], payload["birth_date"])


@app.post("/bookings")
def add_booking():
    payload = request.get_json()
    received("booking", body=payload)
    return save(payload["email"], payload["room"])


@app.post("/waiters")
def add_waiter():
    payload = request.get_json()
    counted("waiter", payload)
    log.info("fields: %s", sorted(payload))  # ok: personal-data-in-log
    log.info("shift: %s", payload["shift"])  # ok: personal-data-in-log
    return save(payload["email"], payload["shift"])


@app.post("/seats")
def add_seat():
    payload = request.get_json()
    log.info("seat: %s", payload)  # ok: personal-data-in-log
    return save(payload["row"], payload["number"])


def on_message(event, context):
    log.info("event %s", json.dumps(event))  # finding: personal-data-in-log
    for record in event["Records"]:
        body = json.loads(record["body"])
        save(body["guest"]["email"], body["room"])


def on_other(event, context):
    for record in event["Records"]:
        body = json.loads(record["body"])
        log.info("room %s", body["room"])  # ok: personal-data-in-log
        save(body["guest"]["email"], body["room"])
