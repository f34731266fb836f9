import logging

import jwt

log = logging.getLogger(__name__)


def merged(*parts):
    result = {}
    for part in parts:
        for key, value in part.items():
            result[key] = value
    return result


def start(password, extra):
    settings = merged({"host": "db.example.org", "password": password}, extra)
    # ok: password-in-log
    log.info("host %s", settings["host"])
    # ok: password-in-log
    log.info("mode %s", settings.get("mode"))
    # finding: password-in-log
    log.info("settings %s", settings)
    # finding: password-in-log
    log.info("login %s", settings["password"])


def tenant(access_token, key):
    claims = jwt.decode(access_token, key, algorithms=["RS256"])
    # ok: password-in-log
    log.info("tenant %s", claims["tid"])
    # finding: password-in-log
    log.info("token %s", access_token)
