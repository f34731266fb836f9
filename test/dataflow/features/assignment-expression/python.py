from testkit import source, sink

def read_line(reader):
    if (line := source()) != "":
        sink(line)  # finding: test-flow
    if (fixed := "none") != reader:
        sink(fixed)  # ok: test-flow
    while chunk := source():
        sink(chunk)  # finding: test-flow
