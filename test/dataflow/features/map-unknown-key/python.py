from testkit import source, sink

def settings(key):
    table = {}
    table[key] = source()
    fixed = {"a": "b"}
    sink(table["name"])  # finding: test-flow
    sink(table[key])  # finding: test-flow
    sink(fixed[key])  # ok: test-flow
