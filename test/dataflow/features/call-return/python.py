from testkit import source, sink

def read():
    return source()


def title():
    return "guest"


def show():
    sink(read())  # finding: test-flow
    sink(title())  # ok: test-flow
