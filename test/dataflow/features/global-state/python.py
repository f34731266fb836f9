from testkit import source, sink

current = "none"
fixed = "none"


def load():
    global current, fixed
    current = source()
    fixed = "guest"


def show():
    sink(current)  # finding: test-flow
    sink(fixed)  # ok: test-flow


load()
show()
