import logging
import os
from dataclasses import dataclass, field

import attrs
from pydantic import BaseModel, Field

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Account:
    name: str
    password: str = field(repr=False)


@dataclass
class Shown:
    name: str
    password: str = field(repr=True)


@dataclass(repr=False)
class Silent:
    name: str
    password: str


@dataclass
class Again(Account):
    password: str = ""


@attrs.define
class Mailbox:
    name: str
    password: str = attrs.field(repr=False)


class Login(BaseModel):
    name: str
    password: str = Field(repr=False)


def left_out():
    account = Account("backup", os.environ["BACKUP_PASSWORD"])
    # ok: password-in-log
    log.info("account %r", account)
    # ok: password-in-log
    log.info(f"account {account}")
    # ok: password-in-log
    log.info("account " + str(account))
    # finding: password-in-log
    log.info("account %s", account.password)


def name_is_shown():
    # the field that is shown holds it
    account = Account(os.environ["BACKUP_PASSWORD"], "")
    # finding: password-in-log
    log.info("account %r", account)


def shown():
    account = Shown("backup", os.environ["BACKUP_PASSWORD"])
    # finding: password-in-log
    log.info("account %r", account)


def shown_by_the_subclass():
    account = Again("backup", os.environ["BACKUP_PASSWORD"])
    # finding: password-in-log
    log.info("account %r", account)


def without_a_text():
    account = Silent("backup", os.environ["BACKUP_PASSWORD"])
    # ok: password-in-log
    log.info("account %r", account)


def of_other_libraries():
    mailbox = Mailbox("backup", os.environ["MAIL_PASSWORD"])
    # ok: password-in-log
    log.info("mailbox %s", mailbox)
    login = Login(name="backup", password=os.environ["MAIL_PASSWORD"])
    # ok: password-in-log
    log.info("login %s", login)
    # finding: password-in-log
    log.info("login %s", login.model_dump())


def one_of_several():
    password = os.environ["BACKUP_PASSWORD"]
    for account in [Account("day", password), Account("night", password)]:
        # ok: password-in-log
        log.info("account %r", account)
    for account in [Account("day", password), Shown("night", password)]:
        # finding: password-in-log
        log.info("account %r", account)
