"""Answers of many frameworks, as pages and as other texts."""
from flask import Flask, request, Response, make_response, render_template_string
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, StreamingResponse, PlainTextResponse, Response as FResponse
from starlette.responses import HTMLResponse as SH
from markupsafe import Markup, escape
from django.http import HttpResponse, StreamingHttpResponse
from django.utils.safestring import mark_safe, SafeString
from django.utils.html import format_html
from django.views.decorators.http import require_GET
from aiohttp import web
import falcon, streamlit as st, bottle, tornado.web, nicegui, dash_dangerously_set_inner_html
from nicegui import ui
import html, bleach, nh3, markdown, mistune, json
from pyramid.response import Response as PResponse
from pyramid.view import view_config
from litestar import get, MediaType, Response as LResponse
from quart import Quart
import cherrypy, web as webpy
from fasthtml.common import NotStr, Div
from htpy import div
from dominate.util import raw
from dominate.tags import p as dp

app = Flask(__name__)
api = FastAPI()
qa = Quart(__name__)

@app.get("/1")
def x1():
    q = request.args["q"]
    return f"<p>{q}</p>"  # finding: cross-site-scripting

@app.get("/2")
def x2():
    q = request.args["q"]
    return Response(f"<p>{q}</p>", mimetype="text/plain")  # ok: cross-site-scripting

@app.get("/2b")
def x2b():
    q = request.args["q"]
    return Response(f"<p>{q}</p>", content_type="text/plain; charset=utf-8")  # ok: cross-site-scripting

@app.get("/2c")
def x2c():
    q = request.args["q"]
    return Response(f"<p>{q}</p>")  # finding: cross-site-scripting

@app.get("/2d")
def x2d():
    q = request.args["q"]
    return f"<p>{q}</p>", 200, {"Content-Type": "text/plain"}

@app.get("/2e")
def x2e():
    q = request.args["q"]
    r = make_response(f"<p>{q}</p>")  # ok: cross-site-scripting
    r.headers["Content-Type"] = "text/plain"
    return r

@app.get("/2f")
def x2f():
    q = request.args["q"]
    r = make_response(f"<p>{q}</p>")  # ok: cross-site-scripting
    r.mimetype = "text/plain"
    return r

@app.get("/2g")
def x2g():
    q = request.args["q"]
    return Response(f"<p>{q}</p>", headers={"Content-Type": "application/json"})  # ok: cross-site-scripting

@app.get("/3")
def x3():
    q = request.args["q"]
    return f"<p>{escape(q)}</p>"  # ok: cross-site-scripting

@app.get("/4")
def x4():
    q = request.args["q"]
    return render_template_string("<p>{{ q|safe }}</p>", q=q)  # ok: cross-site-scripting

@app.get("/5")
def x5():
    q = request.args["q"]
    return render_template_string("<p>{{ q }}</p>", q=q)  # ok: cross-site-scripting

@app.get("/6")
def x6():
    q = request.args["q"]
    return Markup("<p>%s</p>") % q  # ok: cross-site-scripting

@app.get("/7")
def x7():
    q = request.args["q"]
    return Markup("<p>%s</p>" % q)  # finding: cross-site-scripting

@app.get("/8")
def x8():
    q = request.args["q"]
    return Markup("<p>{}</p>").format(q)  # ok: cross-site-scripting

@api.get("/1")
async def y1(q: str):
    return HTMLResponse(f"<p>{q}</p>")  # finding: cross-site-scripting

@api.get("/2", response_class=HTMLResponse)
async def y2(q: str):
    return f"<p>{q}</p>"  # finding: cross-site-scripting

@api.get("/3")
async def y3(q: str):
    async def gen():
        yield f"<p>{q}</p>"
    return StreamingResponse(gen(), media_type="text/html")  # finding: cross-site-scripting

@api.get("/4")
async def y4(q: str):
    return FResponse(f"<p>{q}</p>", media_type="text/html")  # finding: cross-site-scripting

@api.get("/5")
async def y5(q: str):
    return PlainTextResponse(f"<p>{q}</p>")  # ok: cross-site-scripting

@api.get("/6")
async def y6(q: str):
    return HTMLResponse(f"<p>{html.escape(q)}</p>")  # ok: cross-site-scripting

@api.get("/7")
async def y7(q: str):
    return HTMLResponse(content=markdown.markdown(q))  # finding: cross-site-scripting

@api.get("/8")
async def y8(q: str):
    return HTMLResponse(content=nh3.clean(markdown.markdown(q)))  # ok: cross-site-scripting

@api.get("/9")
async def y9(q: str):
    return HTMLResponse("<script>var x = " + json.dumps(q) + "</script>")  # finding: cross-site-scripting

@require_GET
def d1(request):
    q = request.GET["q"]
    mark_safe(f"<p>{q}</p>")  # finding: cross-site-scripting
    SafeString(f"<p>{q}</p>")  # finding: cross-site-scripting
    format_html("<p>{}</p>", q)
    format_html(f"<p>{q}</p>")  # finding: cross-site-scripting
    HttpResponse(f"<p>{q}</p>")  # finding: cross-site-scripting
    HttpResponse(f"<p>{q}</p>", content_type="text/plain")  # ok: cross-site-scripting
    StreamingHttpResponse([f"<p>{q}</p>"])  # finding: cross-site-scripting
    return HttpResponse("ok")

async def a1(request):
    q = request.query["q"]
    return web.Response(text=f"<p>{q}</p>", content_type="text/html")  # finding: cross-site-scripting

async def a2(request):
    q = request.query["q"]
    return web.Response(text=f"<p>{q}</p>")  # ok: cross-site-scripting

async def a3(request):
    q = request.query["q"]
    return web.Response(body=f"<p>{q}</p>".encode(), headers={"Content-Type": "text/html"})  # finding: cross-site-scripting

routes = [web.get("/1", a1), web.get("/2", a2), web.get("/3", a3)]

class F1:
    def on_get(self, req, resp):
        q = req.get_param("q")
        resp.content_type = falcon.MEDIA_HTML
        resp.text = f"<p>{q}</p>"  # finding: cross-site-scripting

class F2:
    def on_get(self, req, resp):
        q = req.get_param("q")
        resp.text = f"<p>{q}</p>"

class F3:
    def on_get(self, req, resp):
        q = req.get_param("q")
        resp.content_type = "text/html"
        resp.body = f"<p>{html.escape(q)}</p>"  # ok: cross-site-scripting

class T1(tornado.web.RequestHandler):
    def get(self):
        q = self.get_argument("q")
        self.write(f"<p>{q}</p>")  # finding: cross-site-scripting

class T2(tornado.web.RequestHandler):
    def get(self):
        q = self.get_argument("q")
        self.set_header("Content-Type", "text/plain")
        self.write(f"<p>{q}</p>")  # ok: cross-site-scripting

class T3(tornado.web.RequestHandler):
    def get(self):
        q = self.get_argument("q")
        self.write({"q": q})  # ok: cross-site-scripting

@view_config(route_name="x")
def p1(request):
    q = request.params["q"]
    return PResponse(f"<p>{q}</p>")  # finding: cross-site-scripting

@view_config(route_name="x2")
def p2(request):
    q = request.params["q"]
    return PResponse(f"<p>{q}</p>", content_type="text/plain")  # ok: cross-site-scripting

@view_config(route_name="x3", renderer="string")
def p3(request):
    q = request.params["q"]
    return f"<p>{q}</p>"

@view_config(route_name="x4", renderer="json")
def p4(request):
    q = request.params["q"]
    return {"q": q}

@get("/1", media_type=MediaType.HTML)
async def l1(q: str) -> str:
    return f"<p>{q}</p>"  # finding: cross-site-scripting

@get("/2", media_type=MediaType.TEXT)
async def l2(q: str) -> str:
    return f"<p>{q}</p>"

@get("/3")
async def l3(q: str) -> LResponse[str]:
    return LResponse(f"<p>{q}</p>", media_type="text/html")  # finding: cross-site-scripting

def stl():
    q = st.text_input("x")
    st.markdown(f"<p>{q}</p>", unsafe_allow_html=True)  # finding: cross-site-scripting
    st.markdown(f"<p>{q}</p>")  # ok: cross-site-scripting
    st.html(f"<p>{q}</p>")  # finding: cross-site-scripting
    st.components.v1.html(f"<p>{q}</p>")  # finding: cross-site-scripting
    st.write(q)  # ok: cross-site-scripting

@ui.page("/x")
def ng(q: str):
    ui.html(f"<p>{q}</p>")  # finding: cross-site-scripting
    ui.label(q)  # ok: cross-site-scripting

stl()

@app.get("/9")
def x9():
    q = request.args["q"]
    Div(NotStr(q))  # finding: cross-site-scripting
    div[Markup(q)]  # finding: cross-site-scripting
    div[q]
    dp(raw(q))  # finding: cross-site-scripting
    return ""

@qa.route("/x")
async def q1():
    q = (await request.form)["q"]
    return f"<p>{q}</p>", 200, {"content-type": "text/plain; charset=utf-8"}
