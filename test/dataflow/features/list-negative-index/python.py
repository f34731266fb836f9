from testkit import source, sink

def last():
    names = ["guest", source()]
    sink(names[-1])  # finding: test-flow
    sink(names[-2])  # ok: test-flow
