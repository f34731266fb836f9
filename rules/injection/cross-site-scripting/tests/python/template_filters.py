import re

import aiohttp_jinja2
from flask import Flask
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

app = Flask(__name__)
mails = Environment(autoescape=True)


@app.template_filter("nl2br")
def nl2br(value):
    # finding: cross-site-scripting
    return Markup(value.replace("\n", "<br>"))


@app.template_filter("nl2br_escaped")
def nl2br_escaped(value):
    # ok: cross-site-scripting
    return Markup(escape(value).replace("\n", Markup("<br>")))


def marked(value, term):
    # finding: cross-site-scripting
    return Markup(re.sub(term, lambda m: f"<b>{m.group(0)}</b>", value))


def shout(value):
    # finding: cross-site-scripting
    return Markup("<b>" + value + "</b>")


def quiet(value):
    # ok: cross-site-scripting
    return Markup("<i>{}</i>").format(value)


def loud(value):
    # finding: cross-site-scripting
    return Markup("<u>" + value + "</u>")


def icon(name: str):
    # ok: cross-site-scripting
    return Markup("<i class='" + name + "'></i>")


app.jinja_env.filters["marked"] = marked
app.jinja_env.filters.update(shout=shout, quiet=quiet)
# finding: cross-site-scripting
app.add_template_filter(lambda value: Markup(value), "raw")
mails.filters.update({"loud": loud})
app.jinja_env.globals["icon"] = icon


def hits(term, total):
    # finding: cross-site-scripting
    return Markup(f"{total} items for <mark>{term}</mark>")


def paragraphs(text):
    # ok: cross-site-scripting
    return Markup("\n").join(Markup("<p>{}</p>").format(block) for block in text.split("\n\n"))


def bold(value):
    # finding: cross-site-scripting
    return Markup("<b>%s</b>" % value)


def setup(site):
    aiohttp_jinja2.setup(site, loader=FileSystemLoader("pages"), filters={"hits": hits, "paragraphs": paragraphs})
    aiohttp_jinja2.get_env(site).filters["bold"] = bold
