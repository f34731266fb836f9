from testkit import source, sink

def show():
    name = source()
    empty = name == ""
    sink(empty)  # ok: test-flow
    sink(not name)  # ok: test-flow
    sink("a" in name)  # ok: test-flow
    sink("x" if empty else name)  # finding: test-flow
