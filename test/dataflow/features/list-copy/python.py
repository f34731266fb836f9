from testkit import source, sink

def copies():
    names = ["guest", source()]
    copy = names[:]
    both = [*names]
    tail = names[1:]
    other = list(names)
    sink(copy[0])  # ok: test-flow
    sink(copy[1])  # finding: test-flow
    sink(both[0])  # ok: test-flow
    sink(both[1])  # finding: test-flow
    sink(tail[0])  # finding: test-flow
    sink(other[0])  # ok: test-flow
    sink(other[1])  # finding: test-flow
