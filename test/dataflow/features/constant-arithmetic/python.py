from testkit import source, sink

def sizes():
    base = 3
    total = base * 10 + 2
    index = (total % 10) - 2
    names = ["guest", source()]
    sink(names[index])  # ok: test-flow
    sink(names[index + 1])  # finding: test-flow
    sink(names[total // 32])  # finding: test-flow
