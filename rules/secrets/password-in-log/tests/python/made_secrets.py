import logging
import os
import secrets
from app.auth import issue_access_token, sign
log = logging.getLogger(__name__)


class Sms:
    def __init__(self, tokens, client):
        self.tokens = tokens
        self.client = client

    def go(self, user, code):
        value = self.tokens.create_access_token(user)
        log.info("v %s", value)  # finding: password-in-log
        fresh = issue_access_token(user)
        log.info("v %s", fresh)  # finding: password-in-log
        log.info("v %s", self.tokens.generate_otp())  # finding: password-in-log
        log.info("v %s", self.tokens.generate_id())  # ok: password-in-log
        log.info("v %s", self.client.create_user(user))  # ok: password-in-log
        log.info("v %s", self.tokens.create_token_id())  # ok: password-in-log
        t = self.client.auth.get_token()
        log.info("v %s", t)  # finding: password-in-log


def reset(user):
    code = secrets.token_urlsafe(24)
    log.info("v %s", code)  # finding: password-in-log
    request_id = secrets.token_hex(8)
    log.info("v %s", request_id)  # ok: password-in-log
    reset_code = f"{secrets.randbelow(10**6):06d}"
    log.info("v %s", reset_code)  # finding: password-in-log
    otp = f"{secrets.randbelow(10**6):06d}"
    log.info("v %s", otp)  # finding: password-in-log
    magic_link = secrets.token_urlsafe(24)
    log.info("v %s", magic_link)  # finding: password-in-log
    nonce = secrets.token_urlsafe(24)
    log.info("v %s", nonce)  # ok: password-in-log


def env():
    dsn = os.environ["DATABASE_URL"]
    log.info("connecting to %s", dsn)  # finding: password-in-log
    log.info("connecting to %s", os.getenv("BROKER_URL"))  # finding: password-in-log
    log.info("x %s", os.environ["WEATHER_SECRET"])  # finding: password-in-log
    log.info("x %s", os.environ.get("SLACK_TOKEN"))  # finding: password-in-log
    log.info("x %s", os.environ["SITE_URL"])  # ok: password-in-log
    log.info("x %s", os.environ["API_URL"])  # ok: password-in-log
    from sqlalchemy import make_url
    log.info("connecting to %s", make_url(dsn).render_as_string(hide_password=True))  # ok: password-in-log
    log.info("connecting to %s", make_url(dsn).host)  # ok: password-in-log
    log.info("connecting to %s", make_url(dsn))  # ok: password-in-log
    from urllib.parse import urlsplit
    log.info("connecting to %s", urlsplit(dsn).hostname)  # ok: password-in-log
    log.info("connecting to %s", dsn.split("@")[-1])  # ok: password-in-log
    log.info("connecting to %s", dsn.rsplit("@", 1)[-1])  # ok: password-in-log
    log.info("connecting to %s", dsn.partition("@")[2])  # ok: password-in-log


def whole():
    log.info("environment %s", os.environ.copy())  # finding: password-in-log
    log.info("environment %s", sorted(os.environ))  # ok: password-in-log
