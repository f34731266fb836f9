import json
from testkit import source, sink

def round_trip():
    text = json.dumps({"name": source()})
    back = json.loads(text)
    fixed = json.loads(json.dumps({"name": "guest"}))
    sink(back["name"])  # finding: test-flow
    sink(fixed["name"])  # ok: test-flow


def parts_apart():
    text = json.dumps({"name": source(), "title": "guest"}).encode()
    back = json.loads(text.decode("utf-8"))
    sink(back["name"])  # finding: test-flow
    sink(back["title"])  # ok: test-flow
    del back["name"]
    again = json.loads(str(text, "utf-8"))
    sink(again["name"])  # finding: test-flow
    sink(json.loads(text.strip()))  # finding: test-flow
