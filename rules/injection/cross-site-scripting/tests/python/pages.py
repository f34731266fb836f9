import html
import json

import bleach
from flask import Flask, Response, jsonify, make_response, render_template, request
from markupsafe import Markup, escape

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import mark_safe

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "")
    # finding: cross-site-scripting
    return "<h1>Hello " + name + "</h1>"


@app.route("/hello/<name>")
def hello_path(name):
    # finding: cross-site-scripting
    return f"<h1>Hello {name}</h1>"


@app.route("/greeting")
def greeting():
    name = request.args.get("name", "")
    # ok: cross-site-scripting
    return f"<h1>Hello {escape(name)}</h1>"


@app.route("/page")
def page():
    # ok: cross-site-scripting
    return render_template("page.html", name=request.args.get("name"))


@app.route("/raw")
def raw():
    text = request.form["text"]
    # finding: cross-site-scripting
    response = make_response("<p>%s</p>" % text)
    # ok: cross-site-scripting
    plain = Response(text, mimetype="text/plain")
    # finding: cross-site-scripting
    box = Markup("<b>" + text + "</b>")
    # ok: cross-site-scripting
    safe = Markup("<b>{}</b>").format(text)
    return render_template("raw.html", parts=[response, plain, box, safe])


@app.route("/data")
def data():
    # ok: cross-site-scripting
    return jsonify(query=request.args.get("q"))


@app.route("/count")
def count():
    # ok: cross-site-scripting
    return "<p>%d</p>" % int(request.args["count"])


def banner(request):
    text = request.GET.get("text", "")
    # finding: cross-site-scripting
    body = mark_safe("<em>" + text + "</em>")
    # ok: cross-site-scripting
    shown = format_html("<em>{}</em>", text)
    return render(request, "banner.html", {"body": body, "shown": shown})


def search(request):
    term = request.GET["term"]
    # finding: cross-site-scripting
    return HttpResponse("No results for " + term)


def escaped(request):
    # ok: cross-site-scripting
    return HttpResponse("No results for " + html.escape(request.GET["term"]))


def cleaned(request):
    # ok: cross-site-scripting
    return HttpResponse(bleach.clean(request.POST["comment"]))


def api(request):
    # ok: cross-site-scripting
    return HttpResponse(json.dumps({"term": request.GET["term"]}), content_type="application/json")


def names(request):
    # ok: cross-site-scripting
    return JsonResponse({"name": request.GET["name"]})


@app.get("/missing")
def missing():
    # finding: cross-site-scripting
    return f"<p>There is no {request.args['name']}.</p>", 404


@app.get("/missing/plain")
def missing_plain():
    # ok: cross-site-scripting
    return request.args["name"], 404, {"Content-Type": "text/plain"}


@app.get("/missing/fixed")
def missing_fixed():
    # ok: cross-site-scripting
    return "<p>There is no such page.</p>", 404


@app.get("/missing/json")
def missing_json():
    # ok: cross-site-scripting
    return {"name": request.args["name"]}, 404


@app.get("/lines")
def lines():
    # ok: cross-site-scripting
    answer = make_response(request.args["text"])
    answer.mimetype = "text/plain"
    return answer


@app.get("/lines/header")
def lines_header():
    # ok: cross-site-scripting
    answer = make_response(request.args["text"])
    answer.headers["Content-Type"] = "text/csv; charset=utf-8"
    return answer


@app.get("/lines/page")
def lines_page():
    # finding: cross-site-scripting
    answer = make_response(request.args["text"])
    answer.headers["X-Frame-Options"] = "DENY"
    answer.mimetype = "text/html"
    return answer
