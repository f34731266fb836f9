from testkit import source, sink

def names():
    ordered = sorted([source(), "b"], key=lambda name: len(name))
    fixed = sorted(["b", "a"])
    fixed.reverse()
    sink(ordered[0])  # finding: test-flow
    sink(fixed[0])  # ok: test-flow
    sink(min([source(), "b"]))  # finding: test-flow
    sink(list(reversed(["a", "b"]))[0])  # ok: test-flow
