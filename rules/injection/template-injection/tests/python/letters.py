from string import Template as PlainTemplate

from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template
from mako.template import Template as MakoTemplate

from django.template import Context, Template as DjangoTemplate

app = Flask(__name__)
env = Environment(autoescape=True)
LAYOUTS = {"wide": "<p>{{ text }}</p>", "narrow": "<i>{{ text }}</i>"}


@app.post("/letters")
def letter():
    layout = request.form["layout"]
    # finding: template-injection
    first = render_template_string("<h1>" + layout + "</h1>")
    # finding: template-injection
    second = Template(layout).render(name="reader")
    # finding: template-injection
    third = env.from_string(f"Dear {layout}").render()
    # finding: template-injection
    fourth = MakoTemplate(layout).render()
    return render_template("letter.html", parts=[first, second, third, fourth])


@app.post("/safe-letters")
def safe_letter():
    text = request.form["text"]
    # ok: template-injection
    first = render_template_string("<h1>{{ text }}</h1>", text=text)
    # ok: template-injection
    second = Template("Dear {{ name }}").render(name=text)
    # ok: template-injection
    third = env.from_string(LAYOUTS[request.form["layout"]]).render(text=text)
    # ok: template-injection
    fourth = PlainTemplate(text).safe_substitute(name="reader")
    return render_template("letter.html", parts=[first, second, third, fourth])


def mail(request):
    # finding: template-injection
    subject = DjangoTemplate(request.POST["subject"]).render(Context({}))
    # ok: template-injection
    body = DjangoTemplate("Dear {{ name }}").render(Context({"name": request.POST["name"]}))
    return subject + body
