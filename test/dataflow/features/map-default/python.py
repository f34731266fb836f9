from testkit import source, sink

def settings():
    table = {"kind": "book"}
    sink(table.get("name", source()))  # finding: test-flow
    sink(table.get("kind", "none"))  # ok: test-flow
    table.setdefault("note", source())
    sink(table["note"])  # finding: test-flow
