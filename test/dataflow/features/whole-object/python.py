from testkit import source, sink

def order():
    item = {"owner": {"name": source()}}
    other = {"owner": {"name": "guest"}}
    sink(item)  # finding: test-flow
    sink(other)  # ok: test-flow
