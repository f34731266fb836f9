import logging

log = logging.getLogger(__name__)


def signed_in(user):
    email = user.email
    at = email.find("@")
    log.info("provider %s", email.split("@")[1])  # ok: personal-data-in-log
    log.info("provider %s", email.rsplit("@", 1)[-1])  # ok: personal-data-in-log
    log.info("provider %s", email.partition("@")[2])  # ok: personal-data-in-log
    log.info("provider %s", email[email.index("@") + 1 :])  # ok: personal-data-in-log
    log.info("provider %s", email[at + 1 :])  # ok: personal-data-in-log
    name, domain = email.split("@")
    log.info("provider %s", domain)  # ok: personal-data-in-log
    log.info("mailbox %s", name)  # finding: personal-data-in-log
    log.info("mailbox %s", email.split("@")[0])  # finding: personal-data-in-log
    log.info("mailbox %s", email[:at])  # finding: personal-data-in-log
    log.info("mailbox %s", email.partition("@")[0])  # finding: personal-data-in-log
    log.info("mailbox %s", email.rpartition("-")[2])  # finding: personal-data-in-log
