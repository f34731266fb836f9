import json
from testkit import source, sink

def show():
    name = json.loads(source())
    if isinstance(name, int):
        sink(name)  # ok: test-flow
    else:
        sink(name)  # finding: test-flow
