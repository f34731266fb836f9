"""The headers of cross-origin answers, written by hand."""
import functools

import bottle
import falcon
from aiohttp import web
from django.http import HttpResponse, JsonResponse
from flask import Flask, jsonify, make_response, request
from starlette.middleware.base import BaseHTTPMiddleware
from tornado.web import RequestHandler

app = Flask(__name__)
KNOWN = {"https://app.example.org", "https://admin.example.org"}


@web.middleware
async def everybody(request, handler):
    response = await handler(request)
    origin = request.headers.get("Origin")
    if origin:
        response.headers["Access-Control-Allow-Origin"] = origin  # finding: permissive-cors
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


@web.middleware
async def known_only(request, handler):
    response = await handler(request)
    origin = request.headers.get("Origin")
    if origin in KNOWN:
        response.headers["Access-Control-Allow-Origin"] = origin  # ok: permissive-cors
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


class Everybody(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["access-control-allow-credentials"] = "true"
        response.headers["access-control-allow-origin"] = request.headers["origin"]  # finding: permissive-cors
        return response


class WithoutLogin(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["access-control-allow-origin"] = request.headers["origin"]  # ok: permissive-cors
        return response


@app.after_request
def after(response):
    response.headers.add("Access-Control-Allow-Origin", request.headers.get("Origin", "*"))  # finding: permissive-cors
    response.headers.add("Access-Control-Allow-Credentials", "true")
    return response


@app.get("/a")
def own_site():
    response = make_response("a")
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.org"  # ok: permissive-cors
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


@app.get("/b")
def at_once():
    headers = {
        "Access-Control-Allow-Origin": request.headers["Origin"],  # finding: permissive-cors
        "Access-Control-Allow-Credentials": "true",
    }
    return jsonify({}), 200, headers


def shared(view):
    @functools.wraps(view)
    def inner(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = request.META.get("HTTP_ORIGIN", "")  # finding: permissive-cors
        response["Access-Control-Allow-Credentials"] = "true"
        return response

    return inner


@shared
def profile(request):
    return JsonResponse({})


class Middleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.headers.get("Origin") in KNOWN:
            response["Access-Control-Allow-Origin"] = request.headers.get("Origin")  # ok: permissive-cors
            response["Access-Control-Allow-Credentials"] = "true"
        return response


class Base(RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", self.request.headers.get("Origin", "*"))  # finding: permissive-cors
        self.set_header("Access-Control-Allow-Credentials", "true")


class Public(RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "*")  # ok: permissive-cors
        self.set_header("Access-Control-Allow-Headers", "Content-Type")


class Hook:
    def process_response(self, req: falcon.Request, resp: falcon.Response, resource, ok):
        resp.set_header("Access-Control-Allow-Origin", req.get_header("Origin"))  # finding: permissive-cors
        resp.set_header("Access-Control-Allow-Credentials", "true")


@bottle.hook("after_request")
def hook():
    bottle.response.headers["Access-Control-Allow-Origin"] = bottle.request.headers.get("Origin")  # finding: permissive-cors
    bottle.response.headers["Access-Control-Allow-Credentials"] = "true"


def anonymous(request):
    response = HttpResponse("ok")
    response["Access-Control-Allow-Origin"] = request.headers.get("Origin")  # ok: permissive-cors
    response["Access-Control-Allow-Credentials"] = "false"
    return response
