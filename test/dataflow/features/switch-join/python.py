from testkit import source, sink

def choose(mode):
    first = source()
    second = source()
    match mode:
        case 1:
            first = "one"
            second = "one"
        case 2:
            second = "two"
        case _:
            first = "other"
            second = "other"
    sink(first)  # finding: test-flow
    sink(second)  # ok: test-flow
