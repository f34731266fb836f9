import re

from testkit import source, sink, check
from testframe import App

app = App()
ALLOWED = {"a", "b"}


def is_plain(text):
    return re.fullmatch(r"[a-z]+", text) is not None


@app.handle("/path")
def by_path(request):
    if check(request.input.body["next"]):
        sink(request.input.body["next"])  # ok: test-flow
        sink(request.input.body["last"])  # finding: test-flow
    if check(request.input.other["next"]):
        sink(request.input.body["next"])  # finding: test-flow


@app.handle("/call")
def by_call(request):
    if request.param("next") not in ALLOWED:
        return sink(request.param("next"))  # finding: test-flow
    sink(request.param("next"))  # ok: test-flow
    sink(request.param("last"))  # finding: test-flow


@app.handle("/nested")
def nested(request):
    target = request.input.query.get("next") if check(request.input.query.get("next")) else "/"
    sink(target)  # ok: test-flow
    if is_plain(request.input.query.get("next").strip()):
        sink(request.input.query.get("next").strip())  # ok: test-flow
        sink(request.input.query.get("next"))  # finding: test-flow


@app.handle("/alias")
def alias(request):
    data = request.input
    if check(data.query.get("next")):
        sink(request.input.query.get("next"))  # ok: test-flow
    key = "first" if request.param("key") == "a" else "second"
    if check(data[key]):
        sink(data[key])  # ok: test-flow


@app.handle("/branch")
def branch(request):
    if request.param("kind") == "a":
        if not check(request.param("next")):
            return
    sink(request.param("next"))  # finding: test-flow


def read():
    lines = [source(), source()]
    if check(lines.pop()):
        sink(lines.pop())  # finding: test-flow
