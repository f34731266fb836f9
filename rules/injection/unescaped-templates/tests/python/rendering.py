import jinja2
from flask import Flask
from jinja2 import Environment, FileSystemLoader, PackageLoader, Template, select_autoescape
from mako.lookup import TemplateLookup
from mako.template import Template as MakoTemplate

app = Flask(__name__)
loader = FileSystemLoader("templates")

# finding: unescaped-templates
plain = Environment(loader=loader)
# finding: unescaped-templates
off = jinja2.Environment(loader=loader, autoescape=False)
# ok: unescaped-templates
on = Environment(loader=loader, autoescape=True)
# ok: unescaped-templates
selected = Environment(loader=loader, autoescape=select_autoescape(["html", "xml"]))
# ok: unescaped-templates
by_name = jinja2.Environment(loader=PackageLoader("shop"), autoescape=lambda name: name.endswith(".html"))

OPTIONS = {"loader": loader, "autoescape": True}
# ok: unescaped-templates
spread = Environment(**OPTIONS)


def environment(escape: bool):
    # ok: unescaped-templates
    return Environment(loader=loader, autoescape=escape)


def greeting(name):
    # finding: unescaped-templates
    return Template("<h1>{{ name }}</h1>").render(name=name)


def safe_greeting(name):
    # ok: unescaped-templates
    return Template("<h1>{{ name }}</h1>", autoescape=True).render(name=name)


def reports():
    # finding: unescaped-templates
    lookup = TemplateLookup(directories=["reports"])
    # ok: unescaped-templates
    filtered = TemplateLookup(directories=["reports"], default_filters=["h"])
    # finding: unescaped-templates
    title = MakoTemplate("<b>${title}</b>")
    return lookup, filtered, title


# finding: unescaped-templates
app.jinja_env.autoescape = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # finding: unescaped-templates
        "OPTIONS": {"autoescape": False},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # ok: unescaped-templates
        "OPTIONS": {"autoescape": True},
    },
]
