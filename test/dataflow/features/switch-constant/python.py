from testkit import source, sink

def choose():
    mode = "b"
    first = "none"
    second = "none"
    match mode:
        case "a":
            first = source()
        case "b":
            second = source()
        case _:
            first = source()
    sink(first)  # ok: test-flow
    sink(second)  # finding: test-flow
