import json
from html import escape
from urllib.parse import parse_qs, unquote
from wsgiref.simple_server import make_server


def application(environ, start_response):
    query = parse_qs(environ["QUERY_STRING"])
    name = query.get("name", [""])[0]
    start_response("200 OK", [("Content-Type", "text/html")])
    # finding: cross-site-scripting
    return [("<p>" + name + "</p>").encode("utf-8")]


def safe_application(environ, start_response):
    query = parse_qs(environ["QUERY_STRING"])
    name = query.get("name", [""])[0]
    start_response("200 OK", [("Content-Type", "text/html")])
    # ok: cross-site-scripting
    return [("<p>" + escape(name) + "</p>").encode("utf-8")]


def plain_application(environ, start_response):
    query = parse_qs(environ.get("QUERY_STRING", ""))
    name = query["name"][0]
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    # ok: cross-site-scripting
    return [name.encode("utf-8")]


def json_application(environ, start_response):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length)
    data = json.loads(body)
    headers = [("Content-Type", "application/json")]
    start_response("200 OK", headers)
    # ok: cross-site-scripting
    return [json.dumps(data).encode()]


def posted(environ, start_response):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = environ["wsgi.input"].read(length).decode()
    form = parse_qs(body)
    headers = [("Content-type", "text/html; charset=utf-8"), ("X-A", "b")]
    start_response("200 OK", headers)
    page = "<h1>%s</h1>" % form["title"][0]
    # finding: cross-site-scripting
    return [page.encode()]


def not_found(environ, start_response):
    start_response("404 Not Found", [("Content-Type", "text/html")])
    # finding: cross-site-scripting
    yield ("no such page " + environ["PATH_INFO"]).encode()


def agent(environ, start_response):
    write = start_response("200 OK", [("Content-Type", "text/html")])
    # missed: cross-site-scripting
    write(environ["HTTP_USER_AGENT"].encode())
    return []


class App:
    def __call__(self, environ, start_response):
        name = unquote(environ["PATH_INFO"].lstrip("/"))
        start_response("200 OK", [("Content-Type", "text/html")])
        # finding: cross-site-scripting
        return [b"<p>", name.encode(), b"</p>"]


def by_branch(environ, start_response):
    name = environ["QUERY_STRING"]
    if name == "":
        start_response("404 Not Found", [("Content-Type", "text/html")])
        # ok: cross-site-scripting
        return [b"nothing"]
    start_response("200 OK", [("Content-Type", "text/plain")])
    # ok: cross-site-scripting
    return [name.encode()]


def untyped(environ, start_response):
    start_response("200 OK", [("Server", "x")])
    # ok: cross-site-scripting
    return [environ["QUERY_STRING"].encode()]


def by_variable(environ, start_response):
    name = environ["QUERY_STRING"]
    if name.startswith("json"):
        content_type = "application/json"
    else:
        content_type = "text/plain"
    start_response("200 OK", [("Content-Type", content_type)])
    # ok: cross-site-scripting
    return [name.encode()]


make_server("", 8000, application).serve_forever()
