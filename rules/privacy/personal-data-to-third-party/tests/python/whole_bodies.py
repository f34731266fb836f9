import sentry_sdk
from flask import Flask, request

app = Flask(__name__)


@app.post("/guests")
def add_guest():
    payload = request.get_json()
    # finding: personal-data-to-third-party
    sentry_sdk.set_context("payload", payload)
    return save(payload["email"], payload["birth_date"])


@app.post("/waiters")
def add_waiter():
    payload = request.get_json()
    # ok: personal-data-to-third-party
    sentry_sdk.set_context("payload", {"room": payload["room"]})
    return save(payload["email"], payload["room"])
