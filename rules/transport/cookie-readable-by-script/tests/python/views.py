from django.http import HttpResponse
from fastapi import Response
from flask import Flask, make_response, redirect
import tornado.web

app = Flask(__name__)
# finding: cookie-readable-by-script
app.config["SESSION_COOKIE_HTTPONLY"] = False

# finding: cookie-readable-by-script
SESSION_COOKIE_HTTPONLY = False


@app.route("/login", methods=["POST"])
def login():
    response = make_response(redirect("/"))
    # finding: cookie-readable-by-script
    response.set_cookie("session", issue(), secure=True)
    return response


def remember(request):
    answer = HttpResponse("ok")
    # finding: cookie-readable-by-script
    answer.set_cookie("remember", issue(), secure=True, httponly=False)
    return answer


def token(response: Response):
    # finding: cookie-readable-by-script
    response.set_cookie(key="token", value=issue(), secure=True, samesite="lax")


class LoginHandler(tornado.web.RequestHandler):
    def post(self):
        # finding: cookie-readable-by-script
        self.set_secure_cookie("user", issue(), secure=True)
        # ok: cookie-readable-by-script
        self.set_secure_cookie("session", issue(), secure=True, httponly=True)


# what is fine


def protected(request):
    answer = HttpResponse("ok")
    # ok: cookie-readable-by-script
    answer.set_cookie("session", issue(), secure=True, httponly=True)
    return answer


def for_scripts(request):
    answer = HttpResponse("ok")
    # ok: cookie-readable-by-script
    answer.set_cookie("csrftoken", issue(), secure=True)
    # ok: cookie-readable-by-script
    answer.set_cookie("theme", "dark", secure=True)
    return answer


def forget(request):
    answer = HttpResponse("ok")
    # ok: cookie-readable-by-script
    answer.set_cookie("session", "", max_age=0, secure=True)
    return answer


def from_settings(request, options):
    answer = HttpResponse("ok")
    # ok: cookie-readable-by-script
    answer.set_cookie("session", issue(), **options)
    return answer


def issue():
    return "t"
