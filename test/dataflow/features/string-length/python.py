from testkit import source, sink

def measure():
    name = source()
    size = len(name)
    sink(size)  # ok: test-flow
    sink(name + str(size))  # finding: test-flow
    sink(str(size))  # ok: test-flow
