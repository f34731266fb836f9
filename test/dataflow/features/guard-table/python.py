from testkit import source, sink

COLUMNS = {"name": "u.name", "since": "u.created"}


def found():
    key = source()
    column = COLUMNS.get(key)
    if column is not None:
        sink(key)  # ok: test-flow
    if column:
        sink(key)  # ok: test-flow
    if not column:
        raise ValueError("unknown column")
    sink(f"{column} = :{key}")  # ok: test-flow


def not_found():
    key = source()
    column = COLUMNS.get(key)
    if column is None:
        sink(key)  # finding: test-flow


def table_of_the_sender():
    table = {}
    table[source()] = "u.name"
    key = source()
    if table.get(key):
        sink(key)  # finding: test-flow
