from testkit import source, sink

def show(first, second):
    sink(first)  # ok: test-flow
    sink(second)  # finding: test-flow


def named(name, kind):
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow


row = ["fixed", source()]
show(*row)
fields = {"kind": "book", "name": source()}
named(**fields)
