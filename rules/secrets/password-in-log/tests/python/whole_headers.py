import logging
from flask import request, Flask
from fastapi import Request, FastAPI
from django.http import HttpRequest
from aiohttp import web
from starlette.middleware.base import BaseHTTPMiddleware

log = logging.getLogger(__name__)
HIDDEN = {"authorization", "cookie"}
SHOWN = ("user-agent", "accept")
app = Flask(__name__)
api = FastAPI()


@app.before_request
def a():
    log.info("h %s", request.headers)  # finding: password-in-log
    log.info("h %s", dict(request.headers))  # finding: password-in-log
    log.info("h %r", request.headers.get("User-Agent"))  # ok: password-in-log
    log.info("h %r", {k: v for k, v in request.headers.items() if k.lower() not in HIDDEN})  # ok: password-in-log
    log.info("h %r", {k: request.headers.get(k) for k in SHOWN})  # ok: password-in-log
    log.info("h %d", len(request.headers))  # ok: password-in-log
    log.info("h %r", sorted(request.headers.keys()))  # ok: password-in-log
    log.info("h %r", request.headers.get("Authorization"))  # finding: password-in-log
    log.info("h %r", request.headers["X-Request-ID"])  # ok: password-in-log
    log.info("h %r", dict(request.headers.items()))  # finding: password-in-log


@api.middleware("http")
async def b(request: Request, call_next):
    log.info("h %r", dict(request.headers))  # finding: password-in-log
    log.info("h %r", {k: v for k, v in request.headers.items() if k not in HIDDEN})  # ok: password-in-log
    log.info("h %r", request.headers.get("user-agent"))  # ok: password-in-log
    shown = dict(request.headers)
    shown.pop("authorization", None)
    shown.pop("cookie", None)
    log.info("h %r", shown)  # ok: password-in-log
    return await call_next(request)


def c(get_response):
    def inner(request: HttpRequest):
        log.info("h %r", request.headers)  # finding: password-in-log
        log.info("h %r", request.META)  # finding: password-in-log
        log.info("h %r", request.META.get("HTTP_USER_AGENT"))  # ok: password-in-log
        log.info("h %r", request.META["HTTP_AUTHORIZATION"])  # finding: password-in-log
        log.info("h %r", request.COOKIES)  # finding: password-in-log
        return get_response(request)
    return inner


async def d(request: web.Request):
    log.info("h %r", request.headers)  # finding: password-in-log
    log.info("h %r", request.cookies)  # finding: password-in-log
    headers = {k: "***" if k.lower() in HIDDEN else v for k, v in request.headers.items()}
    log.info("h %r", headers)  # ok: password-in-log
    return web.Response()
