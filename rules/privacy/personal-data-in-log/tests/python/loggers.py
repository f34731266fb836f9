import hashlib
import logging
from dataclasses import dataclass

import structlog
from fastapi import FastAPI
from flask import Flask, request
from loguru import logger as fast
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
log = logging.getLogger("shop")
events = structlog.get_logger()


@dataclass
class Patient:
    number: int
    first_name: str
    date_of_birth: str
    diagnosis: str


def register(user):
    # finding: personal-data-in-log
    print("registered", user.email)
    # finding: personal-data-in-log
    log.info("new customer %s %s", user.first_name, user.last_name)
    # finding: personal-data-in-log
    events.info("registered", phone=user.phone_number)


def admit(patient: Patient):
    # finding: personal-data-in-log
    log.warning(f"admitted with {patient.diagnosis}")
    # finding: personal-data-in-log
    fast.debug("born {}", patient.date_of_birth)
    # finding: personal-data-in-log
    logging.info("admitted " + str(patient))


def pay(order):
    details = {"iban": order.iban, "amount": order.amount}
    # finding: personal-data-in-log
    log.error("payment failed: %s", details)


class Customers:
    def __init__(self, repository):
        self.repository = repository
        self.log = logging.getLogger(__name__)

    def move(self, customer, street):
        self.repository.move(customer.id, street)
        # finding: personal-data-in-log
        self.log.info("%s moved to %s", customer.id, customer.home_address)


@app.before_request
def visit():
    # finding: personal-data-in-log
    app.logger.debug("visit from %s", request.remote_addr)


# what is fine


def by_id(user):
    # ok: personal-data-in-log
    log.info("registered %s, verified %s", user.id, user.email_verified)


def masked(user):
    # ok: personal-data-in-log
    log.info("registered %s", mask_email(user.email))
    # ok: personal-data-in-log
    log.info("registered %s", hashlib.sha256(user.email.encode()).hexdigest())


def counted(users):
    # ok: personal-data-in-log
    log.info("%d addresses", len([user.email for user in users]))


def other(file, template, company):
    # ok: personal-data-in-log
    log.info("%s %s %s", file.name, template.email_subject, company.name)


def queue(name, host):
    # ok: personal-data-in-log
    log.info("queue %s at %s", name, host.address)


def mask_email(email):
    return email[0] + "***"


class Customer(BaseModel):
    email: str
    date_of_birth: str


class Parcel(BaseModel):
    weight: int
    depot: str


@api.post("/customers")
def add_customer(customer: Customer, parcel: Parcel):
    # finding: personal-data-in-log
    log.info("new customer %s", customer.model_dump())
    # ok: personal-data-in-log
    log.info("new parcel %s", parcel.model_dump())
