"""Cookies of sessions and logins, as frameworks are told to set them."""
from flask import Flask
from fastapi import FastAPI, Response
from starlette.middleware.sessions import SessionMiddleware
from http.cookies import SimpleCookie
from pyramid.session import SignedCookieSessionFactory
from fastapi_users.authentication import CookieTransport
import falcon, cherrypy
from litestar.middleware.session.client_side import CookieBackendConfig
from litestar.middleware.session.server_side import ServerSideSessionConfig
from quart import Quart, make_response

app = Flask(__name__)
app.config["SESSION_COOKIE_SECURE"] = False
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True)
app.config["JWT_COOKIE_SECURE"] = False
app.config["REMEMBER_COOKIE_SECURE"] = False
app.config["REMEMBER_COOKIE_HTTPONLY"] = False  # finding: cookie-readable-by-script
api = FastAPI()
api.add_middleware(SessionMiddleware, secret_key="".join(["a"]))
api.add_middleware(SessionMiddleware, secret_key="".join(["a"]), https_only=True)
CookieTransport(cookie_secure=False)
CookieTransport(cookie_secure=True)
CookieTransport(cookie_httponly=False)  # finding: cookie-readable-by-script
SignedCookieSessionFactory("".join(["s"]), secure=False, httponly=True)
SignedCookieSessionFactory("".join(["s"]), secure=True, httponly=True)
CookieBackendConfig(secret=b"".join([]), secure=False)
ServerSideSessionConfig(secure=True, httponly=True)

class R:
    def on_post(self, req, resp):
        resp.set_cookie("sid", req.get_param("x"), secure=False, http_only=True)

class R2:
    def on_post(self, req, resp):
        resp.set_cookie("sid", req.get_param("x"), secure=True, http_only=True)  # ok: cookie-readable-by-script

def morsel(v):
    c = SimpleCookie()  # ok: cookie-readable-by-script
    c["sid"] = v
    c["sid"]["secure"] = True
    c["sid"]["httponly"] = True
    return c.output()
