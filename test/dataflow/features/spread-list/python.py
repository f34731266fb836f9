from testkit import source, sink

def merge():
    extra = ["guest", source()]
    everything = ["first", *extra]
    fixed = ["first", *["second"]]
    sink(everything[2])  # finding: test-flow
    sink(everything[0])  # ok: test-flow
    sink(fixed[1])  # ok: test-flow
