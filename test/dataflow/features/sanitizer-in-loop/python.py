from testkit import source, sink, clean

def show(rounds):
    name = source()
    other = source()
    for _ in (1, 2, 3):
        name = clean(name)
    for _ in range(rounds):
        other = clean(other)
    sink(name)  # ok: test-flow
    sink(other)  # finding: test-flow
