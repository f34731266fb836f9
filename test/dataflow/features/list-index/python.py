from testkit import source, sink

def pick():
    names = ["guest", source(), "admin"]
    sink(names[0])  # ok: test-flow
    sink(names[1])  # finding: test-flow
    sink(names[2])  # ok: test-flow
    names[0] = source()
    names[1] = "fixed"
    sink(names[0])  # finding: test-flow
    sink(names[1])  # ok: test-flow
