from functools import reduce
from testkit import source, sink

def names():
    text = reduce(lambda all, name: all + "," + name, [source(), "b"], "")
    fixed = reduce(lambda all, name: all + "," + name, ["a", "b"], "")
    sink(text)  # finding: test-flow
    sink(fixed)  # ok: test-flow
