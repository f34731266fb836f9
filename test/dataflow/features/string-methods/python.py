from testkit import source, sink

def normalise():
    name = source().strip().lower()[:10]
    padded = "guest".ljust(20).upper()
    sink(name)  # finding: test-flow
    sink(padded)  # ok: test-flow
    sink("a,b".split(",")[0])  # ok: test-flow
    sink(source().split(",")[0])  # finding: test-flow
    sink(source().encode().decode())  # finding: test-flow
