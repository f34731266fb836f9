from testkit import source, sink

def show(run):
    name = source()
    kind = "none"
    try:
        run()
    finally:
        name = "fixed"
        kind = source()
    sink(name)  # ok: test-flow
    sink(kind)  # finding: test-flow
