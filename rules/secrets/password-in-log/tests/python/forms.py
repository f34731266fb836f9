"""Forms and models that are logged as a whole, with the password that the function reads of them by name."""
import json
import logging

from fastapi import FastAPI
from flask import Flask, request
from pydantic import BaseModel, SecretStr

log = logging.getLogger(__name__)
site = Flask(__name__)
api = FastAPI()


class Signup(BaseModel):
    nick: str
    password: str


class MaskedSignup(BaseModel):
    nick: str
    password: SecretStr


@site.post("/signin")
def signin():
    if not known(request.form["nick"], request.form["password"]):
        # finding: password-in-log
        log.info("refused %s", request.form)
        # finding: password-in-log
        log.info("refused %s", request.form.to_dict())
        # finding: password-in-log
        log.info(f"refused {dict(request.form)}")
        # finding: password-in-log
        log.info("refused", extra={"fields": request.form})
        # ok: password-in-log
        log.info("refused %s", request.form["nick"])
        # ok: password-in-log
        log.info("refused %s", sorted(request.form.keys()))
    return "done"


@site.post("/signin/json")
def signin_json():
    data = request.get_json()
    typed = data.get("password")
    # finding: password-in-log
    log.debug(json.dumps(data))
    # ok: password-in-log
    log.debug("of %s", data["nick"])
    # finding: password-in-log
    print("signing in", data)
    # ok: password-in-log
    print("signing in", data["nick"])
    return str(known(data["nick"], typed))


@site.post("/signin/popped")
def signin_popped():
    data = request.get_json()
    typed = data.pop("password")
    # ok: password-in-log
    log.debug(json.dumps(data))
    return str(known(data["nick"], typed))


@site.post("/signin/masked")
def signin_masked():
    data = request.get_json()
    right = known(data["nick"], data["password"])
    data["password"] = "***"
    # ok: password-in-log
    log.debug(json.dumps(data))
    return str(right)


@site.post("/search")
def search():
    # ok: password-in-log
    log.info("searched %s", request.form)
    return request.form["words"]


@api.post("/signup")
def signup(body: Signup):
    # finding: password-in-log
    log.info("new %s", body)
    # finding: password-in-log
    log.info("new %s", body.model_dump())
    # ok: password-in-log
    log.info("new %s", body.model_dump(exclude={"password"}))
    # ok: password-in-log
    log.info("new %s", body.model_dump(include={"nick"}))


@api.post("/signup/masked")
def signup_masked(body: MaskedSignup):
    # ok: password-in-log
    log.info("new %s", body)
    # finding: password-in-log
    log.info("new %s", body.password.get_secret_value())


def note(room, reason):
    # ok: password-in-log
    log.info("entered %s %s", room, reason)


def enter(request):
    if known(request.POST["nick"], request.POST["password"]):
        note(request.POST.get("room", "-"), request.POST.get("reason", "-"))
    else:
        # finding: password-in-log
        log.warning("refused %s", request.POST.dict())
