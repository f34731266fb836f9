from testkit import source, sink

def show(run):
    name = "guest"
    kind = source()
    try:
        name = source()
        run()
        name = "done"
        kind = "book"
    except OSError:
        kind = "none"
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
