from testkit import source, sink

def order():
    item = {"name": "guest"}
    same = item
    copy = dict(item)
    same["name"] = source()
    sink(item["name"])  # finding: test-flow
    sink(copy["name"])  # ok: test-flow
