from testkit import source, sink

COLUMNS = {"name": "display_name", "date": "created_at"}
OPEN = {"name": source()}


def column():
    key = source()
    sink(COLUMNS[key])  # ok: test-flow
    sink(COLUMNS.get(key, "id"))  # ok: test-flow
    sink(OPEN[key])  # finding: test-flow
    sink(COLUMNS.get(key, key))  # finding: test-flow
