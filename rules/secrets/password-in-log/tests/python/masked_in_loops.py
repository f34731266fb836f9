"""Copies that a loop makes, with other values under the names that a list has."""
import logging
from collections.abc import Mapping

log = logging.getLogger(__name__)

HIDDEN = frozenset({"password", "token", "email"})
OTHERS = frozenset({"berth", "email"})


def masked(data):
    result = {}
    for key, value in data.items():
        if key.lower() in HIDDEN:
            result[key] = "***"
        elif isinstance(value, Mapping):
            result[key] = masked(value)
        else:
            result[key] = value
    return result


def without(data):
    result = {}
    for key, value in data.items():
        if key in HIDDEN:
            continue
        result[key] = value
    return result


def named(data):
    result = {}
    for key, value in data.items():
        if key not in HIDDEN or key == "token":
            result[key] = value
        else:
            result[key] = "***"
    return result


def wrong(data):
    result = {}
    for key, value in data.items():
        if key in OTHERS:
            result[key] = "***"
        else:
            result[key] = value
    return result


def kept(data):
    result = {}
    for key, value in data.items():
        if key not in HIDDEN:
            continue
        result[key] = value
    return result


def sign_in(name, password):
    data = {"name": name, "password": password, "remember": True}
    # ok: password-in-log
    log.info("attempt %s", masked(data))
    # ok: password-in-log
    log.info("attempt %s", without(data))
    # ok: password-in-log
    log.info("attempt %s", named(data))
    # finding: password-in-log
    log.info("attempt %s", wrong(data))
    # finding: password-in-log
    log.info("attempt %s", kept(data))
