from testkit import source, sink

def printer(text):
    return lambda: text


def show():
    dirty = printer(source())
    fixed = printer("guest")
    sink(dirty())  # finding: test-flow
    sink(fixed())  # ok: test-flow
