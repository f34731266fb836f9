from testkit import source, sink

def show(count):
    size = len(source()) - 1
    total = int(source()) * 2
    text = source() + "1"
    sink(size)  # ok: test-flow
    sink("n=" + str(total))  # ok: test-flow
    sink(text)  # finding: test-flow
