import json
from testkit import source, sink

def round_trip():
    text = json.dumps({"name": source()})
    back = json.loads(text)
    fixed = json.loads(json.dumps({"name": "guest"}))
    sink(back["name"])  # finding: test-flow
    sink(fixed["name"])  # ok: test-flow
