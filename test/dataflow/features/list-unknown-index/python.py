from testkit import source, sink

def pick(index):
    names = ["guest", source()]
    fixed = ["guest", "admin"]
    sink(names[index])  # finding: test-flow
    sink(fixed[index])  # ok: test-flow
