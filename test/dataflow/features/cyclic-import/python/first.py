import second
from testkit import source, sink

def head():
    return source()


def title():
    return "guest"


def show():
    sink(second.tail())  # finding: test-flow
