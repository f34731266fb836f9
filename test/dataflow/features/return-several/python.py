from testkit import source, sink

def read():
    return source(), "book"


def show():
    name, kind = read()
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
