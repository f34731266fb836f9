from testkit import source, sink

def exchange():
    a = source()
    b = "fixed"
    a, b = b, a
    sink(a)  # ok: test-flow
    sink(b)  # finding: test-flow
