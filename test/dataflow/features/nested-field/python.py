from testkit import source, sink

def order():
    item = {"owner": {"name": source(), "city": "Berlin"}}
    sink(item["owner"]["name"])  # finding: test-flow
    sink(item["owner"]["city"])  # ok: test-flow
    item["owner"]["city"] = source()
    item["owner"]["name"] = "fixed"
    sink(item["owner"]["city"])  # finding: test-flow
    sink(item["owner"]["name"])  # ok: test-flow
