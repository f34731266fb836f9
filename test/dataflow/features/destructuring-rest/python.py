from testkit import source, sink

def unpack():
    head, *tail = ["fixed", source(), "x"]
    *start, end = ["a", source()]
    sink(tail[0])  # finding: test-flow
    sink(head)  # ok: test-flow
    sink(end)  # finding: test-flow
    sink(start[0])  # ok: test-flow
