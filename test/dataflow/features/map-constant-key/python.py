from testkit import source, sink

def settings():
    table = {}
    table["name"] = source()
    table["kind"] = "book"
    key = "na" + "me"
    sink(table["name"])  # finding: test-flow
    sink(table.get(key))  # finding: test-flow
    sink(table.get("kind"))  # ok: test-flow
    table["name"] = "fixed"
    sink(table["name"])  # ok: test-flow
    table.update(name=source(), kind="other")
    sink(table["name"])  # finding: test-flow
    sink(table["kind"])  # ok: test-flow
