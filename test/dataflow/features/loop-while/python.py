from testkit import source, sink

def read_all(reader):
    line = "start"
    count = 0
    while reader.has_next():
        line = source()
        count = count + 1
    sink(line)  # finding: test-flow
    sink(count)  # ok: test-flow
