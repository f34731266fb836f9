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
