from testkit import source, sink, clean

def show(wide):
    name = source()
    other = source()
    if wide:
        name = clean(name)
        other = clean(other)
    else:
        other = "none"
    sink(name)  # finding: test-flow
    sink(other)  # ok: test-flow
