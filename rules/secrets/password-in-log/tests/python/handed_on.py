"""Bodies that are logged as a whole, while others read the password of them."""
import functools
import logging

from aiohttp import web
from django import forms
from django.http import HttpResponse
from flask import Flask, request
from marshmallow import Schema, fields
from pydantic import BaseModel
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView
from tornado.web import RequestHandler

logger = logging.getLogger(__name__)
app = Flask(__name__)


# decorators of the methods of a view


def traced(name):
    def around(method):
        @functools.wraps(method)
        def inner(self, request, *args, **kwargs):
            answer = method(self, request, *args, **kwargs)
            logger.info("%s %s", name, dict(request.data))  # finding: password-in-log
            logger.info("%s %s", name, request.query_params)  # ok: password-in-log
            logger.info("%s %s", name, sorted(request.data.keys()))  # ok: password-in-log
            return answer

        return inner

    return around


class SignUp(serializers.Serializer):
    email = serializers.EmailField()
    password = serializers.CharField(write_only=True)


class SignUpView(APIView):
    @traced("sign-up")
    def post(self, request):
        form = SignUp(data=request.data)
        form.is_valid(raise_exception=True)
        return Response({})


def traced_quietly(method):
    @functools.wraps(method)
    def inner(view, request, **kwargs):
        logger.info("call with %s", dict(request.data))  # ok: password-in-log
        return method(view, request, **kwargs)

    return inner


class Topic(serializers.Serializer):
    title = serializers.CharField()


class TopicView(APIView):
    @traced_quietly
    def post(self, request):
        form = Topic(data=request.data)
        form.is_valid(raise_exception=True)
        return Response({})


def traced_anyhow(method):
    def inner(*args, **kwargs):
        request = args[1]
        logger.debug("body %s", request.data)  # finding: password-in-log
        return method(*args, **kwargs)

    return inner


class SignInView(APIView):
    @traced_anyhow
    def post(self, request):
        return Response({"ok": check(request.data["password"])})


# decorators of functions


def noted(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        logger.info("body %s", request.get_json())  # finding: password-in-log
        return view(*args, **kwargs)

    return inner


@app.post("/sign-in")
@noted
def sign_in():
    return {"ok": check(request.get_json()["password"])}


def traced_handler(handler):
    async def inner(request):
        data = await request.post()
        logger.info("form %s", data)  # finding: password-in-log
        return await handler(request)

    return inner


@traced_handler
async def sign_in_slowly(request):
    data = await request.post()
    return web.json_response({"ok": check(data["password"])})


server = web.Application()
server.router.add_post("/sign-in", sign_in_slowly)


# handed on to a function, or to a class


class Credentials:
    def __init__(self, login, secret):
        self.login = login
        self.secret = secret

    @classmethod
    def from_form(cls, form):
        return cls(form.get("login"), form["password"])


class LoginForm(forms.Form):
    login = forms.CharField()
    password = forms.CharField()


class LoginSchema(Schema):
    login = fields.Str(required=True)
    password = fields.Str(required=True)


class Login(BaseModel):
    login: str
    password: str


def accepted(body):
    return check(body.get("password"))


@app.post("/a")
def by_class_method():
    logger.info("form %s", request.form.to_dict())  # finding: password-in-log
    return {"ok": check(Credentials.from_form(request.form).secret)}


@app.post("/b")
def by_function():
    body = request.get_json()
    logger.warning("got %s", body)  # finding: password-in-log
    return {"ok": accepted(body)}


@app.post("/c")
def by_schema():
    logger.info("got %r", request.json)  # finding: password-in-log
    return {"ok": check(LoginSchema().load(request.json)["password"])}


@app.post("/d")
def by_model():
    payload = request.get_json()
    logger.info(f"got {payload}")  # finding: password-in-log
    return {"ok": check(Login(**payload).password)}


def by_form(request):
    logger.info("posted: %s", request.POST)  # finding: password-in-log
    form = LoginForm(request.POST)
    return HttpResponse(str(form.is_valid()))


# what is fine


@app.post("/e")
def one_field():
    name = request.form["name"]
    logger.info("new %s", name)  # ok: password-in-log
    return {"ok": Login(login=name, password=request.form["password"]).login}


@app.post("/f")
def names_only():
    names = [name for name in request.form if name != "password"]
    logger.info("form with %s", names)  # ok: password-in-log
    return {"ok": accepted(request.form)}


@app.post("/g")
def without_it():
    body = request.get_json()
    ok = accepted(body)
    body.pop("password")
    logger.info("got %s", body)  # ok: password-in-log
    return {"ok": ok}


@app.post("/h")
def another_body():
    logger.info("search %s", request.args)  # ok: password-in-log
    return {"ok": accepted(request.form)}


def topic_of(body):
    return body["topic"]


@app.post("/i")
def no_password():
    body = request.get_json()
    logger.info("got %s", body)  # ok: password-in-log
    return {"topic": topic_of(body)}


# read by its name


class Entry(RequestHandler):
    def post(self):
        logger.info("tried %s", self.get_body_argument("password"))  # finding: password-in-log
        logger.info("tried %s", self.get_body_argument("title"))  # ok: password-in-log


def check(text):
    return len(text) > 12


# functions that log what they are handed


def received(kind, form):
    logger.info("%s received: %s", kind, dict(form))  # finding: password-in-log


def changed(kind, form):
    logger.info("%s changed: %s", kind, sorted(form))  # ok: password-in-log


async def sign_up(request: web.Request):
    form = await request.json()
    received("sign-up", form)
    changed("sign-up", form)
    return web.json_response({"id": create(form["login"], form["password"])})


async def rename(request: web.Request):
    form = await request.json()
    received("rename", {"name": form["name"]})
    return web.json_response({"id": create(form["name"])})


routes = web.RouteTableDef()
service = web.Application()
service.router.add_post("/accounts", sign_up)
service.router.add_post("/names", rename)
