"""Copies of records in which a test of the name tells what is hidden: parts of names, patterns, a function of its own."""
import logging
import re

log = logging.getLogger(__name__)

PARTS = ("password", "pin", "token")
OTHER_PARTS = ("berth", "mail")
SECRET = re.compile(r"pass(?:word|code)|token", re.IGNORECASE)
BERTH = re.compile("berth|mail")


def is_hidden(name):
    return any(part in name.lower() for part in PARTS)


def is_secret(name: str) -> bool:
    lowered = name.lower()
    return lowered.endswith(("word", "_pin")) or "token" in lowered


def is_berth(name):
    return "berth" in name


def by_parts(data):
    return {name: "***" if any(part in name.lower() for part in PARTS) else value for name, value in data.items()}


def by_other_parts(data):
    return {name: "***" if any(part in name for part in OTHER_PARTS) else value for name, value in data.items()}


def by_word(data):
    return {name: value for name, value in data.items() if "password" not in name}


def by_beginning(data):
    return {name: value for name, value in data.items() if not name.startswith("pass")}


def by_pattern(data):
    return {name: "***" if SECRET.search(name) else value for name, value in data.items()}


def by_other_pattern(data):
    return {name: "***" if BERTH.search(name) else value for name, value in data.items()}


def by_function(data):
    return {name: "***" if is_hidden(name) else value for name, value in data.items()}


def by_negated_function(data):
    return {name: value for name, value in data.items() if not is_hidden(name)}


def by_other_function(data):
    return {name: "***" if is_berth(name) else value for name, value in data.items()}


def by_loop(data):
    shown = {}
    for name, value in data.items():
        if is_hidden(name):
            continue
        shown[name] = value
    return shown


def by_loop_with_pattern(data):
    shown = {}
    for name, value in data.items():
        if re.search("password", name):
            shown[name] = "***"
        else:
            shown[name] = value
    return shown


def sign_in(name, password):
    data = {"name": name, "password": password, "remember": True}
    # ok: password-in-log
    log.info("attempt %s", by_parts(data))
    # finding: password-in-log
    log.info("attempt %s", by_other_parts(data))
    # ok: password-in-log
    log.info("attempt %s", by_word(data))
    # ok: password-in-log
    log.info("attempt %s", by_beginning(data))
    # ok: password-in-log
    log.info("attempt %s", by_pattern(data))
    # finding: password-in-log
    log.info("attempt %s", by_other_pattern(data))
    # ok: password-in-log
    log.info("attempt %s", by_function(data))
    # ok: password-in-log
    log.info("attempt %s", by_negated_function(data))
    # finding: password-in-log
    log.info("attempt %s", by_other_function(data))
    # ok: password-in-log
    log.info("attempt %s", by_loop(data))
    # ok: password-in-log
    log.info("attempt %s", by_loop_with_pattern(data))
