from testkit import source, sink

def name_of(item):
    return item["name"]


def show():
    item = {"name": source(), "kind": "book"}
    other = {"name": "guest", "kind": source()}
    sink(name_of(item))  # finding: test-flow
    sink(name_of(other))  # ok: test-flow
