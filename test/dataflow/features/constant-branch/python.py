from testkit import source, sink

def configured():
    debug = False
    name = "guest"
    title = "none"
    if debug:
        name = source()
    else:
        title = source()
    sink(name)  # ok: test-flow
    sink(title)  # finding: test-flow
