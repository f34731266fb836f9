from testkit import source, sink

def compute(make):
    return "<" + make() + ">"


def show():
    sink(compute(lambda: source()))  # finding: test-flow
    sink(compute(lambda: "guest"))  # ok: test-flow
