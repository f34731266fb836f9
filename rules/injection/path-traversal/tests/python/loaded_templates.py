from django.http import HttpResponse
from django.template.loader import get_template
from flask import Flask, request
from mako.lookup import TemplateLookup

app = Flask(__name__)
lookup = TemplateLookup(directories=["templates"])


def page(request, name):
    # ok: path-traversal
    return HttpResponse(get_template(request.GET["name"]).render({}))


@app.route("/page")
def mako_page():
    # finding: path-traversal
    return lookup.get_template(request.args["name"]).render()
