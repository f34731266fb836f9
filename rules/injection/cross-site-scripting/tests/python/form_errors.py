from django import forms
from django.http import HttpResponseBadRequest
from flask import Flask, request
from itsdangerous import URLSafeSerializer

app = Flask(__name__)


class TitleForm(forms.Form):
    title = forms.CharField()


def save(request):
    form = TitleForm(request.POST)
    if not form.is_valid():
        # ok: cross-site-scripting
        return HttpResponseBadRequest(str(form.errors.get("__all__", "error")))
    # finding: cross-site-scripting
    return HttpResponseBadRequest(form.cleaned_data["title"])


@app.route("/signed")
def signed():
    tokens = URLSafeSerializer(app.config["SIGNING"])
    # ok: cross-site-scripting
    return "<p>" + tokens.loads(request.args["t"])["title"]


@app.route("/unsigned")
def unsigned():
    # finding: cross-site-scripting
    return "<p>" + request.args["t"]
