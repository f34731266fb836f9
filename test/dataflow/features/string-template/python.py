from testkit import source, sink

def statement():
    name = source()
    guest = "guest"
    sink(f"name={name};")  # finding: test-flow
    sink(f"name={name!r:>10};")  # finding: test-flow
    sink(f"name={guest};")  # ok: test-flow
