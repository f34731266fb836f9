from testkit import source, sink, clean, escape

def show():
    names = [clean(name) for name in [source()]]
    mapped = list(map(clean, [source()]))
    opened = [escape(name) for name in [source()]]
    sink(names[0])  # ok: test-flow
    sink(mapped[0])  # ok: test-flow
    sink(opened[0])  # finding: test-flow
