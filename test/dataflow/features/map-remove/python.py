from testkit import source, sink

def settings():
    table = {"name": source(), "other": source(), "kind": "book"}
    del table["name"]
    sink(table.get("name"))  # ok: test-flow
    sink(table.pop("other"))  # finding: test-flow
    sink(table.pop("kind"))  # ok: test-flow
