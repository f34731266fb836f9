from testkit import source, sink

def each():
    names = [source(), source()]
    fixed = ["a", "b"]
    for i in range(len(names)):
        sink(names[i])  # finding: test-flow
        sink(fixed[i])  # ok: test-flow
