from testkit import source, sink

def statement():
    text = "name=" + source() + ";"
    fixed = "name=" + "guest" + ";"
    sink(text)  # finding: test-flow
    sink(fixed)  # ok: test-flow
    sink("a" * 3)  # ok: test-flow
    sink(source() * 3)  # finding: test-flow
