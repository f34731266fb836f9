from testkit import source, sink

def names():
    yield "guest"
    yield source()


def titles():
    yield "a"
    yield "b"


def both():
    yield from names()


def show():
    for name in names():
        sink(name)  # finding: test-flow
    for title in titles():
        sink(title)  # ok: test-flow
    for name in both():
        sink(name)  # finding: test-flow
    sink(list(titles())[0])  # ok: test-flow
