from testkit import source, sink

def each():
    for name in ["guest", source()]:
        sink(name)  # finding: test-flow
    for name in ("guest", "admin"):
        sink(name)  # ok: test-flow
