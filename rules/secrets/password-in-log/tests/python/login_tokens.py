import logging
import os

import jwt
from flask import session

log = logging.getLogger(__name__)


class TelemetryClient:
    def __init__(self, token):
        self.token = token

    def headers(self):
        log.debug("uses %s", self.token)  # finding: password-in-log
        return {"Authorization": f"Bearer {self.token}"}


def current():
    token = session.get("oauth")
    log.debug("has %s", token)  # finding: password-in-log
    log.debug("has %s", token is not None)  # ok: password-in-log
    return token


def read(token, csrf_token, key):
    log.info("reads %s", csrf_token)  # ok: password-in-log
    try:
        return jwt.decode(token, key, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        log.warning("refuses %s", token)  # finding: password-in-log
        raise


def signed_in(provider):
    answer = provider.remote.authorize_access_token()
    log.debug("answer %s", answer)  # finding: password-in-log
    log.debug("answer %s", answer["expires_in"])  # ok: password-in-log


def environment():
    log.info("runs in %s", dict(os.environ))  # missed: password-in-log
    log.info("runs in %s", os.environ["STAGE"])  # ok: password-in-log
    log.info("runs in %s", sorted(os.environ))  # ok: password-in-log
    log.info("runs in %s", "STAGE" in os.environ)  # ok: password-in-log
    log.info("runs with %s", len(os.environ))  # ok: password-in-log
