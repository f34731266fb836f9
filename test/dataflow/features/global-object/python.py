from testkit import source, sink

state = {"name": "none", "kind": "none"}


def load():
    state["name"] = source()
    state["kind"] = "book"


def show():
    sink(state["name"])  # finding: test-flow
    sink(state["kind"])  # ok: test-flow
