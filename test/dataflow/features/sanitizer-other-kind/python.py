from testkit import source, sink, clean, escape

def show():
    name = source()
    sink(escape(name))  # finding: test-flow
    sink(clean(escape(name)))  # ok: test-flow
