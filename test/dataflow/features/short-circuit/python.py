from testkit import source, sink

def label(admin):
    name = admin and source()
    other = source() or "guest"
    fixed = admin and "admin"
    never = False and source()
    sink(name)  # finding: test-flow
    sink(other)  # finding: test-flow
    sink(fixed)  # ok: test-flow
    sink(never)  # ok: test-flow
