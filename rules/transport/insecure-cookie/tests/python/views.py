from aiohttp import web
from django.http import HttpResponse, JsonResponse
from fastapi import FastAPI, Response
from flask import Flask, make_response, redirect
from starlette.middleware.sessions import SessionMiddleware

app = Flask(__name__)
# finding: insecure-cookie
app.config["SESSION_COOKIE_SECURE"] = False
# finding: insecure-cookie
app.config.update(REMEMBER_COOKIE_SECURE=False, PREFERRED_URL_SCHEME="https")

# finding: insecure-cookie
CSRF_COOKIE_SECURE = False


@app.route("/login", methods=["POST"])
def login():
    response = make_response(redirect("/"))
    # finding: insecure-cookie
    response.set_cookie("session", issue(), httponly=True)
    return response


def remember(request):
    answer = HttpResponse("ok")
    # finding: insecure-cookie
    answer.set_cookie("remember", issue(), max_age=3600, secure=False, httponly=True)
    # finding: insecure-cookie
    answer.set_signed_cookie("device", issue(), salt="device", httponly=True)
    return answer


api = FastAPI()


@api.post("/token")
def token(response: Response):
    # finding: insecure-cookie
    response.set_cookie(key="token", value=issue(), httponly=True, samesite="lax")
    return {}


async def handle(request):
    answer = web.Response()
    # finding: insecure-cookie
    answer.set_cookie("sid", issue(), httponly=True)
    return answer


# what is fine

SESSION_COOKIE_SECURE = True
app.config["SESSION_COOKIE_NAME"] = "shop"


def secure_login():
    response = make_response(redirect("/"))
    # ok: insecure-cookie
    response.set_cookie("session", issue(), secure=True, httponly=True)
    return response


def flags(request, options):
    answer = JsonResponse({})
    # ok: insecure-cookie
    answer.set_cookie("session", issue(), **options)
    return answer


def by_setting(request, settings):
    answer = JsonResponse({})
    # ok: insecure-cookie
    answer.set_cookie("session", issue(), secure=settings.https, httponly=True)
    return answer


def logout(request):
    answer = JsonResponse({})
    # ok: insecure-cookie
    answer.delete_cookie("session")
    # ok: insecure-cookie
    answer.set_cookie("session", "", max_age=0)
    return answer


@api.post("/secure-token")
def secure_token(response: Response):
    # ok: insecure-cookie
    response.set_cookie(key="token", value=issue(), secure=True, httponly=True)
    return {}


def issue():
    return "t"
