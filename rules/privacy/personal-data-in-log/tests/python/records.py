import logging
from dataclasses import dataclass

from pydantic import BaseModel

log = logging.getLogger(__name__)


@dataclass
class Guest:
    id: str
    email_address: str


class Member(BaseModel):
    id: str
    email_address: str


class Ticket:
    id: str
    email_address: str


class Visitor:
    def __init__(self, id, email_address):
        self.id = id
        self.email_address = email_address

    def __str__(self):
        return f"visitor {self.id}"


def find_guest(key) -> Guest:
    return database.one("guests", key)


def find_member(key) -> Member:
    return database.one("members", key)


def find_ticket(key) -> Ticket:
    return database.one("tickets", key)


def arrive(key):
    guest = find_guest(key)
    # finding: personal-data-in-log
    log.info("arrived: %s", guest)
    # ok: personal-data-in-log
    log.info("arrived: %s", guest.id)
    member = find_member(key)
    # finding: personal-data-in-log
    log.info(f"arrived: {member}")
    # the text of a plain object tells its class only
    # ok: personal-data-in-log
    log.info("arrived: %s", find_ticket(key))


def leave(visitor: Visitor):
    # ok: personal-data-in-log
    log.info("left: %s", visitor)
