from testkit import source, sink

def names(rows):
    listed = [source() for _ in rows]
    upper = [name.upper() for name in ["a", source()]]
    fixed = ["x" for _ in [source()]]
    table = {name: source() for name in ["a"]}
    lazy = (name for name in [source()])
    sink(listed[0])  # finding: test-flow
    sink(upper[1])  # finding: test-flow
    sink(fixed[0])  # ok: test-flow
    sink(table["a"])  # finding: test-flow
    sink(" ".join(lazy))  # finding: test-flow
    sink({name for name in ["a", "b"]})  # ok: test-flow
