from testkit import source, sink, clean

def show():
    name = source()
    sink(clean(name))  # ok: test-flow
    sink(name)  # finding: test-flow
    sink(clean(name) + name)  # finding: test-flow
