from testkit import source, sink

def settings():
    defaults = {"name": "guest", "kind": "book"}
    merged = {**defaults, "name": source()}
    fixed = {"name": source(), **defaults}
    united = defaults | {"kind": source()}
    sink(merged["name"])  # finding: test-flow
    sink(merged["kind"])  # ok: test-flow
    sink(fixed["name"])  # ok: test-flow
    sink(united["kind"])  # finding: test-flow
    sink(united["name"])  # ok: test-flow
