"""Engines of templates, sandboxes and prompts."""
from sanic import Sanic
from sanic.response import html, text
from jinja2 import Environment, Template, FileSystemLoader, BaseLoader, DictLoader
from jinja2.sandbox import SandboxedEnvironment, ImmutableSandboxedEnvironment
from mako.template import Template as Mako
from mako.lookup import TemplateLookup
from tornado.template import Template as TT, DictLoader as TDL
from chameleon import PageTemplate, PageTextTemplate
from django.template import Template as DT, Context, Engine
from string import Template as ST
from liquid import Template as LT, Environment as LE
import chevron, pystache, genshi.template, bottle
from langchain_core.prompts import PromptTemplate, ChatPromptTemplate
from haystack.components.builders import PromptBuilder
from cookiecutter.main import cookiecutter
import minijinja

app = Sanic("x")

@app.get("/1")
async def t1(request):
    b = request.args.get("b")
    Environment(autoescape=True).from_string(b)  # finding: template-injection
    Environment(autoescape=True).from_string("Hello {{ b }}").render(b=b)  # ok: template-injection
    Template(b, autoescape=True)  # finding: template-injection
    SandboxedEnvironment(autoescape=True).from_string(b)  # ok: template-injection
    ImmutableSandboxedEnvironment(autoescape=True).from_string(b)  # ok: template-injection
    Environment(loader=DictLoader({"x": b}), autoescape=True).get_template("x")  # finding: template-injection
    Mako(b, default_filters=["h"])  # finding: template-injection
    TT(b)  # finding: template-injection
    PageTemplate(b)  # finding: template-injection
    PageTextTemplate(b)  # finding: template-injection
    DT(b)  # finding: template-injection
    Engine().from_string(b)  # finding: template-injection
    ST(b).safe_substitute(x=1)  # ok: template-injection
    PromptTemplate.from_template(b, template_format="jinja2")  # finding: template-injection
    PromptTemplate(template=b, template_format="jinja2", input_variables=[])  # finding: template-injection
    PromptTemplate.from_template("Hi {x}").format(x=b)  # ok: template-injection
    bottle.SimpleTemplate(b)  # finding: template-injection
    genshi.template.NewTextTemplate(b)  # finding: template-injection
    return text("")
