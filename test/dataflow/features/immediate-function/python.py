from testkit import source, sink

loaded = (lambda name: {"name": name, "kind": "book"})(source())
sink(loaded["name"])  # finding: test-flow
sink(loaded["kind"])  # ok: test-flow
