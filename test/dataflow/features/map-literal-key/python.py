from testkit import source, sink

def settings():
    key = "name"
    table = {key: source(), "kind": "book"}
    sink(table["name"])  # finding: test-flow
    sink(table[key])  # finding: test-flow
    sink(table["kind"])  # ok: test-flow
