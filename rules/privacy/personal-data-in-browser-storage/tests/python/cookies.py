import json

from django.http import HttpResponse
from fastapi import Response
from flask import make_response, request


def keep(user):
    response = make_response("ok")
    # finding: personal-data-in-browser-storage
    response.set_cookie("mail", user.email, secure=True, httponly=True)
    return response


def keep_all(patron):
    response = make_response("ok")
    # finding: personal-data-in-browser-storage
    response.set_cookie("me", json.dumps({"name": patron.full_name, "phone": patron.phone_number}), secure=True)
    return response


def keep_birth(request, customer):
    answer = HttpResponse("ok")
    # finding: personal-data-in-browser-storage
    answer.set_cookie("born", value=customer.date_of_birth, secure=True, httponly=True)
    return answer


def keep_typed(response: Response, iban: str):
    # finding: personal-data-in-browser-storage
    response.set_cookie(key="account", value=iban, secure=True)


def keep_form():
    response = make_response("ok")
    # finding: personal-data-in-browser-storage
    response.set_cookie("last", request.form["email"], secure=True, httponly=True)
    return response


# what is fine


def session(response: Response, session_id: str):
    # ok: personal-data-in-browser-storage
    response.set_cookie("session", session_id, secure=True, httponly=True)


def theme():
    response = make_response("ok")
    # ok: personal-data-in-browser-storage
    response.set_cookie("theme", request.form["theme"], secure=True)
    return response


def by_id(user):
    response = make_response("ok")
    # ok: personal-data-in-browser-storage
    response.set_cookie("user", str(user.id), secure=True, httponly=True)
    return response


def verified(user):
    response = make_response("ok")
    # ok: personal-data-in-browser-storage
    response.set_cookie("verified", str(user.email_verified), secure=True)
    return response


def forget():
    response = make_response("ok")
    # ok: personal-data-in-browser-storage
    response.delete_cookie("mail")
    return response
