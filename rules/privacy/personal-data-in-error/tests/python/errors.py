from fastapi import HTTPException
from flask import abort
from werkzeug.exceptions import Conflict


class LoanBlocked(Exception):
    def __init__(self, patron):
        super().__init__(f"{patron.email} has too many loans")


class DomainError(Exception):
    status_code = 400


class AlreadyEnrolled(DomainError):
    def __init__(self, existing, course):
        super().__init__(f"{existing.email} takes part in {course} already")
        self.number = existing.id


class NotEnrolled(DomainError):
    def __init__(self, existing, course):
        super().__init__(f"participant {existing.id} does not take part in {course}")
        self.email = existing.email


def admit(student, course):
    if student.enrolled:
        # finding: personal-data-in-error
        raise AlreadyEnrolled(student, course.code)
    # ok: personal-data-in-error
    raise NotEnrolled(student, course.code)


def activate(user):
    if user.blocked:
        # finding: personal-data-in-error
        raise ValueError("account of " + user.email + " is blocked")


def enrol(patient):
    # finding: personal-data-in-error
    raise RuntimeError(f"{patient.first_name} {patient.last_name} is enrolled already")


def duplicate(user):
    # finding: personal-data-in-error
    raise HTTPException(409, detail=f"{user.phone_number} is registered already")


def taken(form):
    # finding: personal-data-in-error
    raise Conflict("there is an account for " + form["email"])


def refuse(customer):
    # finding: personal-data-in-error
    abort(403, "no credit for " + customer.date_of_birth)


def unpaid(order):
    # finding: personal-data-in-error
    raise Exception("no payment from %s" % order.iban)


# what is fine


def activate_by_id(user):
    if user.blocked:
        # ok: personal-data-in-error
        raise ValueError("account " + str(user.id) + " is blocked")


def invalid(email):
    # ok: personal-data-in-error
    raise ValueError("the e-mail address is not valid")


def not_found(number):
    # ok: personal-data-in-error
    raise HTTPException(404, detail=f"no order {number}")


def missing(name, path):
    # ok: personal-data-in-error
    raise FileNotFoundError(f"{path} for {name}")


def masked(user):
    # ok: personal-data-in-error
    raise ValueError("account of " + mask_email(user.email))


def mask_email(email):
    return email[0] + "***"


def check_address(form, person):
    if form.is_known():
        # ok: personal-data-in-error
        raise Conflict(form.error_messages["duplicate_email"])
    # finding: personal-data-in-error
    raise Conflict(person["duplicate_email"])
