from testkit import source, sink, check

def show():
    name = source()
    valid = check(name)
    if valid:
        sink(name)  # ok: test-flow
    else:
        sink(name)  # finding: test-flow
