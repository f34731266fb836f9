from testkit import source, sink

def write(name, kind):
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow


def show():
    write(source(), "book")
