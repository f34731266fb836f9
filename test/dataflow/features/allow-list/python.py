from testkit import source, sink

ALLOWED = ["name", "date"]
KNOWN = {"name", "date"}
TABLE = {"name": 1}


def show():
    column = source()
    if column in ALLOWED:
        sink(column)  # ok: test-flow
    if column in KNOWN:
        sink(column)  # ok: test-flow
    if column in ("name", "date"):
        sink(column)  # ok: test-flow
    if column in TABLE:
        sink(column)  # ok: test-flow
    sink(column)  # finding: test-flow
