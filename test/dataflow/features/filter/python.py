from testkit import source, sink

def names():
    kept = [name for name in [source(), "a"] if name != ""]
    fixed = [name for name in ["a", "b"] if name != ""]
    also = list(filter(lambda name: name != "", [source()]))
    sink(kept[0])  # finding: test-flow
    sink(fixed[0])  # ok: test-flow
    sink(also[0])  # finding: test-flow
