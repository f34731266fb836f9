from testkit import source, sink

name = source()


def scopes():
    name = "inner"
    sink(name)  # ok: test-flow
    show = lambda name: sink(name)  # ok: test-flow
    show("guest")


scopes()
sink(name)  # finding: test-flow
sink([name for name in ["a", "b"]])  # ok: test-flow
