from testkit import source, sink

def grow():
    text = "a"
    text += source()
    other = "a"
    other += "b"
    count = 1
    count *= 2
    sink(text)  # finding: test-flow
    sink(other)  # ok: test-flow
    sink(count)  # ok: test-flow
