from testkit import source, sink, check

def show():
    item = {"name": source(), "note": source()}
    if check(item["name"]):
        sink(item["name"])  # ok: test-flow
        sink(item["note"])  # finding: test-flow
