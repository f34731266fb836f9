from testkit import source, sink

def fill(item):
    item["name"] = source()
    item["kind"] = "book"


def append(names):
    names.append(source())


def show():
    item = {"name": "guest", "kind": source()}
    fill(item)
    sink(item["name"])  # finding: test-flow
    sink(item["kind"])  # ok: test-flow
    names = ["fixed"]
    append(names)
    sink(names[1])  # finding: test-flow
    sink(names[0])  # ok: test-flow
