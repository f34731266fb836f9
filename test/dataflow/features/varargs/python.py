from testkit import source, sink

def write(first, *others):
    sink(first)  # ok: test-flow
    sink(others[0])  # finding: test-flow
    sink(others[1])  # ok: test-flow


write("fixed", source(), "book")
