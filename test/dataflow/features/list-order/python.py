from testkit import source, sink

def queue():
    names = []
    names.append("first")
    names.append(source())
    names.append("third")
    names.pop(0)
    sink(names[0])  # finding: test-flow
    sink(names[1])  # ok: test-flow
    sink(names.pop())  # ok: test-flow
    sink(names.pop())  # finding: test-flow
