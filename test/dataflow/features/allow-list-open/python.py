from testkit import source, sink

def show(given):
    allowed = [source()]
    column = source()
    if column in allowed:
        sink(column)  # finding: test-flow
    fixed = ["name"]
    if column in fixed:
        sink(column)  # ok: test-flow
