from testkit import source, sink

def names():
    yield source()


def titles():
    yield "a"


def show():
    sink(next(names()))  # finding: test-flow
    sink(next(titles()))  # ok: test-flow
