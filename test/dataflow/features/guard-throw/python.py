from testkit import source, sink, check

def show():
    name = source()
    if not check(name):
        raise ValueError("bad name")
    sink(name)  # ok: test-flow


def swallowed():
    name = source()
    try:
        if not check(name):
            raise ValueError("bad name")
    except ValueError:
        print("ignored")
    sink(name)  # finding: test-flow
