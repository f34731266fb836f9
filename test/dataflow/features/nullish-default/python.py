from testkit import source, sink

def show(given):
    name = given if given is not None else source()
    other = source() or "guest"
    fixed = None or "guest"
    sink(name)  # finding: test-flow
    sink(other)  # finding: test-flow
    sink(fixed)  # ok: test-flow
