from testkit import source, sink

def read():
    return {"name": source(), "kind": "book"}


def show():
    item = read()
    sink(item["name"])  # finding: test-flow
    sink(item["kind"])  # ok: test-flow
