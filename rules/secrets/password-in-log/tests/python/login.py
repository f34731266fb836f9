import logging

import structlog
from flask import Flask, request
from loguru import logger as loguru_logger

app = Flask(__name__)
log = logging.getLogger(__name__)
events = structlog.get_logger()


@app.route("/login", methods=["POST"])
def login():
    password = request.form["password"]
    # finding: password-in-log
    app.logger.info("login with %s", password)
    # finding: password-in-log
    logging.debug("password is " + password)
    return ""


def authenticate(user, password):
    # finding: password-in-log
    log.warning(f"wrong password {password} for {user.id}")
    # finding: password-in-log
    events.info("login failed", password=password)
    # finding: password-in-log
    print("tried", password)


def refresh(session):
    # finding: password-in-log
    loguru_logger.debug("refreshed {}", session.access_token)


class Client:
    def __init__(self, api_key):
        self.api_key = api_key

    def call(self):
        # finding: password-in-log
        log.error("call with key %s failed", self.api_key)


# what is fine


def changed(user, password):
    # ok: password-in-log
    log.info("password of %s was changed", user.id)
    # ok: password-in-log
    log.info("password has %d characters", len(password))


def masked(password):
    # ok: password-in-log
    log.info("password %s", "*" * len(password))
    # ok: password-in-log
    log.info("token %s", mask(password))


def present(session):
    # ok: password-in-log
    log.debug("token set: %s", session.access_token is not None)


def policy(settings):
    # ok: password-in-log
    log.info("minimum length %s", settings.password_min_length)


def hashed(password, hasher):
    import bcrypt

    # ok: password-in-log
    log.debug("stored %s", bcrypt.hashpw(password, bcrypt.gensalt()))


def mask(text):
    return "***"


def terminal(request):
    name, pin = request.POST["terminal"], request.POST["pin"]
    # finding: password-in-log
    log.warning("terminal %s used %s", name, pin)


def board(led):
    # ok: password-in-log
    log.info("light on pin %s", led.pin)
