from testkit import source, sink

def merge():
    fixed = ["a"] + ["b"]
    mixed = ["a"] + [source()]
    sink(mixed[1])  # finding: test-flow
    sink(mixed[0])  # ok: test-flow
    sink(fixed[1])  # ok: test-flow
    extended = ["a"]
    extended.extend([source()])
    extended += ["b"]
    sink(" ".join(extended))  # finding: test-flow
    sink(" ".join(fixed))  # ok: test-flow
