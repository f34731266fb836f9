from flask import Flask, Response, request, make_response

app = Flask(__name__)


class CsvResponse(Response):
    default_mimetype = "text/csv"


class PlainResponse(Response):
    def __init__(self, text):
        super().__init__(text, content_type="text/plain")


class PageResponse(Response):
    def __init__(self, text):
        super().__init__(text, content_type="text/html")


@app.route("/csv")
def export():
    # ok: cross-site-scripting
    return CsvResponse("name\n" + request.args["name"])


@app.route("/plain")
def notes():
    # ok: cross-site-scripting
    return PlainResponse("name\n" + request.args["name"])


@app.route("/page")
def card():
    # finding: cross-site-scripting
    return PageResponse("name\n" + request.args["name"])


@app.route("/table")
def table():
    headers = {"Content-Type": "text/csv"}
    # ok: cross-site-scripting
    return Response("a," + request.args["name"], headers=headers)


@app.route("/filled-headers")
def filled_headers():
    headers = {}
    headers["Content-Type"] = "text/csv"
    # ok: cross-site-scripting
    return Response("a," + request.args["name"], headers=headers)


@app.route("/page-by-headers")
def page_by_headers():
    headers = {"Content-Type": "text/html; charset=utf-8"}
    # finding: cross-site-scripting
    return Response("a," + request.args["name"], headers=headers)


@app.route("/returned-table")
def returned_table():
    headers = {"Content-Type": "text/csv"}
    # ok: cross-site-scripting
    return "a," + request.args["name"], 200, headers


@app.route("/returned-page")
def returned_page():
    headers = {"Content-Type": "text/html"}
    # finding: cross-site-scripting
    return "a," + request.args["name"], 200, headers


@app.route("/lines")
def lines():
    # ok: cross-site-scripting
    resp = make_response("a" + request.args["name"])
    resp.headers["Content-Type"] = "text/plain"
    return resp


@app.route("/lines-by-type")
def lines_by_type():
    # ok: cross-site-scripting
    resp = make_response("a" + request.args["name"])
    resp.mimetype = "text/plain"
    return resp


@app.route("/lines-by-content-type")
def lines_by_content_type():
    # ok: cross-site-scripting
    resp = make_response("a" + request.args["name"])
    resp.content_type = "text/plain"
    return resp


@app.route("/page-by-header")
def page_by_header():
    # finding: cross-site-scripting
    resp = make_response("a" + request.args["name"])
    resp.headers["Content-Type"] = "text/html"
    return resp


@app.route("/document")
def document():
    # ok: cross-site-scripting
    resp = Response("a" + request.args["name"])
    resp.headers["Content-type"] = "application/json"
    return resp


@app.route("/page-by-type")
def page_by_type():
    # finding: cross-site-scripting
    resp = make_response("a" + request.args["name"])
    resp.mimetype = "text/html"
    return resp


@app.route("/raw-or-page")
def raw_or_page():
    # finding: cross-site-scripting
    resp = make_response("a" + request.args["name"])
    if request.args.get("raw"):
        resp.mimetype = "text/plain"
    return resp


@app.route("/type-before-text")
def type_before_text():
    resp = make_response()
    resp.headers["Content-Type"] = "text/plain"
    # ok: cross-site-scripting
    resp.data = "a" + request.args["name"]
    return resp


@app.route("/updated-headers")
def updated_headers():
    # ok: cross-site-scripting
    resp = make_response("a" + request.args["name"], 200)
    resp.headers.update({"Content-Type": "text/plain"})
    return resp


@app.route("/set-header")
def set_header():
    # ok: cross-site-scripting
    resp = make_response("a" + request.args["name"], 200)
    resp.headers.set("Content-Type", "text/plain")
    return resp
