import first
from testkit import sink

def tail():
    return first.head() + "!"


def write():
    sink(first.title())  # ok: test-flow
