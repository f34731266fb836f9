from urllib.parse import quote

from fastapi import FastAPI, Response
from flask import Flask, make_response, request

from django.http import HttpResponse

app = Flask(__name__)
api = FastAPI()

LANGUAGES = {"de": "de-DE", "en": "en-GB"}


@app.get("/export")
def export():
    name = request.args.get("name", "export")
    response = make_response("a;b;c")
    # finding: header-injection
    response.headers["Content-Disposition"] = f"attachment; filename={name}"
    # ok: header-injection
    response.headers["Content-Language"] = LANGUAGES.get(request.args.get("lang"), "en-GB")
    # ok: header-injection
    response.headers["X-Name"] = quote(name)
    return response


@app.get("/theme")
def theme():
    response = make_response("ok")
    # finding: header-injection
    response.set_cookie("theme", request.args["theme"])
    # ok: header-injection
    response.set_cookie("size", str(int(request.args["size"])))
    # finding: header-injection
    response.headers.add("X-Theme", request.args["theme"])
    return response


@api.get("/badge")
def badge(title: str, width: int = 80):
    # finding: header-injection
    return Response(b"", headers={"X-Title": title})


@api.get("/plain")
def plain(width: int = 80):
    # ok: header-injection
    return Response(b"", headers={"X-Width": str(width)})


def colour(request):
    response = HttpResponse("ok")
    # finding: header-injection
    response["X-Colour"] = request.GET.get("colour", "blue")
    # ok: header-injection
    response["X-Line"] = request.GET.get("line", "").replace("\r", "").replace("\n", "")
    return response
