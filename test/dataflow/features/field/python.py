from testkit import source, sink

class Item:
    pass


def order():
    item = Item()
    item.name = source()
    item.kind = "book"
    sink(item.name)  # finding: test-flow
    sink(item.kind)  # ok: test-flow
    item.name = "fixed"
    sink(item.name)  # ok: test-flow
    setattr(item, "note", source())
    sink(getattr(item, "note"))  # finding: test-flow
    sink(getattr(item, "kind"))  # ok: test-flow
