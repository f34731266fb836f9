from testkit import source, sink

def unpack():
    name, kind = source(), "book"
    (first, second), third = ("a", source()), "c"
    [head, tail] = ["a", source()]
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
    sink(first)  # ok: test-flow
    sink(second)  # finding: test-flow
    sink(third)  # ok: test-flow
    sink(head)  # ok: test-flow
    sink(tail)  # finding: test-flow
