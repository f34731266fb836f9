from testkit import source, sink

def pick(name=source()):
    return name


def write(name="guest", kind="book"):
    sink(kind)  # ok: test-flow
    return name


def show():
    sink(pick())  # finding: test-flow
    sink(pick("guest"))  # ok: test-flow
    sink(write(source()))  # finding: test-flow
    sink(write())  # ok: test-flow
