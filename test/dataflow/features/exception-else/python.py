from testkit import source, sink

def show(run):
    name = "none"
    kind = source()
    try:
        run()
    except OSError:
        kind = "none"
    else:
        name = source()
        kind = "done"
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
