from testkit import source, sink

def label(admin):
    name = source() if admin else "guest"
    fixed = "admin" if admin else "guest"
    never = "guest" if True else source()
    sink(name)  # finding: test-flow
    sink(fixed)  # ok: test-flow
    sink(never)  # ok: test-flow
