from testkit import source, sink

def tables():
    table = {"rows": [{"name": source(), "kind": "book"}]}
    sink(table["rows"][0]["name"])  # finding: test-flow
    sink(table["rows"][0]["kind"])  # ok: test-flow
    table["rows"].append({"name": "fixed"})
    grid = [["a", source()], ["b", "c"]]
    sink(grid[0][1])  # finding: test-flow
    sink(grid[1][1])  # ok: test-flow
