from testkit import source, sink

def greet():
    name = source()
    copy = name
    fixed = "guest"
    sink(copy)  # finding: test-flow
    sink(fixed)  # ok: test-flow
