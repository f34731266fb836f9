from testkit import source, sink

def stop():
    name = source()
    sink(name)  # finding: test-flow
    return
    sink(name)  # ok: test-flow


def fail():
    name = source()
    if True:
        raise ValueError("closed")
    sink(name)  # ok: test-flow
