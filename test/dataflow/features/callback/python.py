from testkit import source, sink

def with_name(use):
    use(source(), "book")


def write(name, kind):
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow


def show():
    with_name(write)
    with_name(lambda name, kind: sink(name))  # finding: test-flow
    with_name(lambda name, kind: sink(kind))  # ok: test-flow
