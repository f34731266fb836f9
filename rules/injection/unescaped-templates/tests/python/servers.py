import aiohttp_jinja2
from aiohttp import web
from fastapi.templating import Jinja2Templates
from flask import Flask
from jinja2 import PackageLoader

flask_app = Flask(__name__)
# finding: unescaped-templates
flask_app.jinja_options = {"autoescape": False, "trim_blocks": True}


def plain(app: web.Application) -> None:
    # finding: unescaped-templates
    aiohttp_jinja2.setup(app, loader=PackageLoader("shop", "templates"), autoescape=False)


def escaping(app: web.Application) -> None:
    # ok: unescaped-templates
    aiohttp_jinja2.setup(app, loader=PackageLoader("shop", "templates"))
    # ok: unescaped-templates
    aiohttp_jinja2.setup(app, loader=PackageLoader("shop", "templates"), autoescape=True)


# finding: unescaped-templates
raw_pages = Jinja2Templates(directory="templates", autoescape=False)
# ok: unescaped-templates
pages = Jinja2Templates(directory="templates")
