"""Templates in the code that escape what they are given, also when they are rendered without waiting."""
from jinja2 import Environment, select_autoescape
from mako.template import Template
from quart import Quart, Response, request

app = Quart(__name__)
pages = Environment(autoescape=select_autoescape(default=True, default_for_string=True), enable_async=True)
mails = Environment(autoescape=False, enable_async=True)


@app.post("/notes")
async def note():
    page = pages.from_string("<p>{{ note }}</p>")
    html = await page.render_async(note=(await request.get_json())["note"])
    # ok: cross-site-scripting
    return Response(html, content_type="text/html")


@app.post("/mails")
async def mail():
    page = mails.from_string("<p>{{ note }}</p>")
    html = await page.render_async(note=(await request.get_json())["note"])
    # finding: cross-site-scripting
    return Response(html, content_type="text/html")


@app.post("/cards")
async def card():
    page = Template("<p>${note}</p>", default_filters=["h"])
    # ok: cross-site-scripting
    return Response(page.render(note=(await request.get_json())["note"]), content_type="text/html")


@app.post("/posters")
async def poster():
    page = Template("<p>${note}</p>")
    # finding: cross-site-scripting
    return Response(page.render(note=(await request.get_json())["note"]), content_type="text/html")
