from testkit import source, sink

def names():
    out = []
    mapped = list(map(lambda name: name.upper(), [source()]))
    fixed = list(map(lambda name: "x", [source()]))
    for name in map(str.strip, [source()]):
        out.append(name)
    sink(mapped[0])  # finding: test-flow
    sink(fixed[0])  # ok: test-flow
    sink(out[0])  # finding: test-flow
