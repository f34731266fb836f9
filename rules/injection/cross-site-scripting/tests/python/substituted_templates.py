"""Pages out of the templates of the standard library."""

import json
from html import escape
from string import Template

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse

app = FastAPI()

CHART = Template(
    "<!doctype html><div id='chart' data-title=\"$title\"></div>"
    "<script>window.boot($data)</script><p>${footer} 5 $$</p>"
)
LINE = Template("<p>$count of $name</p>")


def as_json(value):
    return json.dumps(value)


def as_script_json(value):
    text = json.dumps(value)
    for char, written in {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}.items():
        text = text.replace(char, written)
    return text


class Page:
    dump = staticmethod(as_json)

    def __init__(self, title, values):
        self.title = title
        self.values = values

    def html(self):
        return CHART.substitute(title=escape(self.title), data=self.dump(self.values), footer="")


class EmbeddedPage(Page):
    dump = staticmethod(as_script_json)


@app.get("/chart")
def chart(title: str = "Chart", label: list[str] = Query(default=[])):
    # finding: cross-site-scripting
    return HTMLResponse(Page(title, {"labels": label}).html())


@app.get("/embed")
def embed(title: str = "Chart", label: list[str] = Query(default=[])):
    # ok: cross-site-scripting
    return HTMLResponse(EmbeddedPage(title, {"labels": label}).html())


@app.get("/line")
def line(name: str, count: int):
    # finding: cross-site-scripting
    return HTMLResponse(LINE.substitute({"name": name, "count": count}))


@app.get("/escaped")
def escaped(name: str, count: int):
    # ok: cross-site-scripting
    return HTMLResponse(LINE.substitute({"name": escape(name), "count": count}))


@app.get("/unused")
def unused(name: str, count: int):
    # ok: cross-site-scripting
    return HTMLResponse(LINE.safe_substitute({"name": "Ann", "count": count, "other": name}))


@app.get("/own")
def own(text: str):
    # finding: cross-site-scripting
    return HTMLResponse(Template("<p>" + text + "</p>").safe_substitute(name="Ann"))


def titled(page, text):
    return "<h1>" + page.title + "</h1>" + text


class Notes(Page):
    heading = titled

    def html(self):
        return self.heading("<p>Notes</p>")


@app.get("/notes")
def notes(title: str):
    # finding: cross-site-scripting
    return HTMLResponse(Notes(title, {}).html())


@app.get("/clean-notes")
def clean_notes(title: str):
    # ok: cross-site-scripting
    return HTMLResponse(Notes(escape(title), {}).html())


def without_lines(text):
    for char, written in {"\n": " ", "\t": " "}.items():
        text = text.replace(char, written)
    return text


@app.get("/flat")
def flat(text: str):
    # finding: cross-site-scripting
    return HTMLResponse("<p>" + without_lines(text) + "</p>")
