from testkit import source, sink

def last_wins():
    name = source()
    sink(name)  # finding: test-flow
    name = "guest"
    sink(name)  # ok: test-flow
    name = source()
    sink(name)  # finding: test-flow
