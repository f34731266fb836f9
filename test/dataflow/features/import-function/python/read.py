from testkit import source, sink

def read():
    return source()


def title():
    return "guest"


def write(text):
    sink(text)  # finding: test-flow


def show(text):
    sink(text)  # ok: test-flow
