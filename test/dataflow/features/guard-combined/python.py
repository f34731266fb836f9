from testkit import source, sink, check

def show(wide):
    name = source()
    if wide and check(name):
        sink(name)  # ok: test-flow
    if wide or check(name):
        sink(name)  # finding: test-flow
    if not check(name) or wide:
        return
    sink(name)  # ok: test-flow
