from testkit import source, sink, check

def show():
    name = source()
    other = source()
    if check(name):
        sink(name)  # ok: test-flow
        sink(other)  # finding: test-flow
    else:
        sink(name)  # finding: test-flow
