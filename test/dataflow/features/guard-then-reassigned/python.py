from testkit import source, sink, check

def show():
    name = source()
    if not check(name):
        return
    sink(name)  # ok: test-flow
    name = source()
    sink(name)  # finding: test-flow
