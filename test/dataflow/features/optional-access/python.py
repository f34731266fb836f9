from testkit import source, sink

def show(order):
    item = {"name": source(), "kind": "book"}
    name = item.get("name") if item is not None else None
    kind = item.get("kind") if item is not None else None
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
