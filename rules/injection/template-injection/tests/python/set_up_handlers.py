"""Handlers that the table of routes sets up with objects of the program."""

import tornado.web
from jinja2 import DictLoader, Environment

LAYOUTS = {"plain.html": "<p>{{ body }}</p>"}

environment = Environment(loader=DictLoader(LAYOUTS), autoescape=True)


class Renderer:
    def __init__(self, engine=environment):
        self.engine = engine

    def inline(self, source, **values):
        # finding: template-injection
        return self.engine.from_string(source).render(**values)

    def layout(self, **values):
        # ok: template-injection
        return self.engine.get_template("plain.html").render(**values)


class Letters:
    def inline(self, source):
        return environment.from_string(source).render()  # finding: template-injection


class Stamps:
    def inline(self, source):
        # what its handlers give it stands in the code
        return environment.from_string(source).render()  # ok: template-injection


class Base(tornado.web.RequestHandler):
    def initialize(self, renderer):
        self.renderer = renderer


class Preview(Base):
    def post(self):
        self.write(self.renderer.inline("<p>Dear</p>" + self.get_body_argument("body")))


class Layout(Base):
    def get(self):
        self.write(self.renderer.layout(body=self.get_query_argument("body", "")))


class Letter(tornado.web.RequestHandler):
    def initialize(self, letters, footer=""):
        self.letters = letters

    def post(self):
        self.write(self.letters.inline(self.get_body_argument("body")))


class Stamp(tornado.web.RequestHandler):
    def initialize(self, stamps):
        self.stamps = stamps

    def post(self):
        self.get_body_argument("body")
        self.write(self.stamps.inline("<p>Stamp</p>"))


def make_app():
    shared = {"renderer": Renderer()}
    return tornado.web.Application(
        [
            (r"/preview", Preview, shared),
            (r"/layout", Layout, shared),
            tornado.web.url(r"/letter", Letter, dict(letters=Letters())),
            (r"/stamp", Stamp, {"stamps": Stamps()}),
        ]
    )
