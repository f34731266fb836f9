from fastapi import FastAPI, Request
from starlette.responses import Response, HTMLResponse

app = FastAPI()


class YamlResponse(Response):
    media_type = "application/yaml"


class CsvResponse(Response):
    def __init__(self, content, **kwargs):
        super().__init__(content, media_type="text/csv", **kwargs)


class PageResponse(Response):
    media_type = "text/html"


@app.get("/settings")
def settings(name: str):
    # ok: cross-site-scripting
    return YamlResponse("a" + name)


@app.get("/export")
def export(name: str):
    # ok: cross-site-scripting
    return CsvResponse("a" + name)


@app.get("/card")
def card(name: str):
    # finding: cross-site-scripting
    return PageResponse("a" + name)


@app.get("/table")
def table(name: str):
    headers = {"Content-Type": "text/csv"}
    # ok: cross-site-scripting
    return Response("a" + name, headers=headers)


@app.get("/page-by-headers")
def page_by_headers(name: str):
    headers = {"content-type": "text/html"}
    # finding: cross-site-scripting
    return Response("a" + name, headers=headers)


@app.get("/routed-settings", response_class=YamlResponse)
def routed_settings(name: str):
    # ok: cross-site-scripting
    return "a" + name


@app.get("/routed-card", response_class=PageResponse)
def routed_card(name: str):
    # finding: cross-site-scripting
    return "a" + name


@app.get("/lines")
def lines(name: str):
    # ok: cross-site-scripting
    response = HTMLResponse("a" + name)
    response.headers["Content-Type"] = "text/plain"
    return response


@app.get("/other-header")
def other_header(name: str):
    # finding: cross-site-scripting
    response = HTMLResponse("a" + name)
    response.headers["X-Type"] = "text/plain"
    return response
