from django.http import HttpResponse
from fastapi import Response
from flask import make_response, request


def remember(user, password):
    response = make_response("ok")
    # finding: secret-in-browser-storage
    response.set_cookie("login", user + ":" + password, secure=True, httponly=True)
    return response


def keep_form(request):
    answer = HttpResponse("ok")
    # finding: secret-in-browser-storage
    answer.set_cookie("password", request.POST["password"], secure=True, httponly=True)
    return answer


def keep_key(response: Response, api_key: str):
    # finding: secret-in-browser-storage
    response.set_cookie(key="key", value=api_key, secure=True)


def keep_typed():
    password = request.form["password"]
    response = make_response("ok")
    # finding: secret-in-browser-storage
    response.set_cookie("last", password, secure=True, httponly=True)
    return response


def with_keyword(response: Response, password: str):
    # finding: secret-in-browser-storage
    response.set_cookie("pw", value=password, secure=True, httponly=True)


# what is fine


def theme(request):
    answer = HttpResponse("ok")
    # ok: secret-in-browser-storage
    answer.set_cookie("theme", request.POST["theme"], secure=True)
    return answer


def session(response: Response, session_id: str):
    # ok: secret-in-browser-storage
    response.set_cookie("session", session_id, secure=True, httponly=True)


def hashed(response: Response, password: str):
    # ok: secret-in-browser-storage
    response.set_cookie("check", hash_password(password), secure=True, httponly=True)


def forget(request):
    answer = HttpResponse("ok")
    # ok: secret-in-browser-storage
    answer.set_cookie("password", "", max_age=0, secure=True)
    # ok: secret-in-browser-storage
    answer.delete_cookie("password")
    return answer


OPTIONS = {"secure": True, "httponly": True, "samesite": "Strict"}


def protected(response: Response, access_token: str, api_key: str, **options):
    # ok: secret-in-browser-storage
    response.set_cookie("renewal", access_token, **OPTIONS)
    # ok: secret-in-browser-storage
    response.set_cookie("renewal", access_token, **settings.RENEWAL_COOKIE)
    # ok: secret-in-browser-storage
    response.set_cookie("key", api_key, **options)
    # ok: secret-in-browser-storage
    response.set_cookie("key", api_key, secure=True, httponly=True)


def readable_login(response: Response, access_token: str):
    # only the attribute is missing: cookie-readable-by-script
    response.set_cookie("access_token", access_token, secure=True)  # ok: secret-in-browser-storage


def readable_key(response: Response, api_key: str):
    # finding: secret-in-browser-storage
    response.set_cookie("key", api_key, secure=True, httponly=False)


def password_in_protected(response: Response, password: str):
    # finding: secret-in-browser-storage
    response.set_cookie("login", password, **OPTIONS)


def hash_password(password):
    return str(len(password))
