import logging

log = logging.getLogger(__name__)


def mask_email(email):
    return "***@" + email.split("@")[1]


def greet(user):
    # finding: personal-data-pseudonymised
    log.info("hello %s", mask_email(user.email))
    # ok: personal-data-pseudonymised
    log.info("hello %s", user.email)
