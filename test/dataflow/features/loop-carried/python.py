from testkit import source, sink

def shift(rounds):
    first = "a"
    second = "b"
    constant = "c"
    for _ in range(rounds):
        sink(first)  # finding: test-flow
        sink(constant)  # ok: test-flow
        first = second
        second = source()
        constant = "d"
