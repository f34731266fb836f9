from testkit import source, sink

def wrap(text):
    return "[" + text + "]"


def show():
    dirty = wrap(source())
    fixed = wrap("guest")
    sink(dirty)  # finding: test-flow
    sink(fixed)  # ok: test-flow
