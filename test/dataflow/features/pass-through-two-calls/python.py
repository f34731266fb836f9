from testkit import source, sink

def inner(text):
    sink(text)  # finding: test-flow


def outer(text):
    inner(text)


def closed(text):
    sink(text)  # ok: test-flow


def show():
    outer(source())
    closed(len(source()))
