from testkit import source, sink, check

def show():
    name = source()
    if not check(name):
        return
    sink(name)  # ok: test-flow


def unguarded():
    name = source()
    if not check(name):
        print("bad name")
    sink(name)  # finding: test-flow
