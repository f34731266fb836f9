import logging

log = logging.getLogger(__name__)


def mask_email(email):
    name, _, domain = email.partition("@")
    return name[:1] + "***@" + domain


def mask_contact(email, phone):
    return f"{email} / {phone}"


class Masking:
    @staticmethod
    def label(email):
        return email.lower()

    @staticmethod
    def email(email):
        return "***"


def failed(email, phone):
    log.warning("failures of %s", mask_contact(email, phone))  # finding: personal-data-in-log
    log.warning("failures of %s", Masking.label(email))  # finding: personal-data-in-log
    log.warning("failures of %s", mask_email(email))  # ok: personal-data-in-log
    log.warning("failures of %s", Masking.email(email))  # ok: personal-data-in-log
