from testkit import source, sink

def names():
    seen = {"guest"}
    dirty = set()
    dirty.add(source())
    for name in seen:
        sink(name)  # ok: test-flow
    for name in dirty:
        sink(name)  # finding: test-flow
