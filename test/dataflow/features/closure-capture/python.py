from testkit import source, sink

def show():
    name = source()
    kind = "book"

    def write():
        sink(name)  # finding: test-flow
        sink(kind)  # ok: test-flow

    write()
