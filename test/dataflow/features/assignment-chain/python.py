from testkit import source, sink

def chain():
    a = b = source()
    c = a = "fixed"
    sink(b)  # finding: test-flow
    sink(a)  # ok: test-flow
    sink(c)  # ok: test-flow
