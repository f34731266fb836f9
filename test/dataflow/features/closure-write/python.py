from testkit import source, sink

def show():
    name = "guest"
    kind = "book"

    def load():
        nonlocal name
        name = source()

    def reset():
        nonlocal kind
        kind = "none"

    load()
    reset()
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
