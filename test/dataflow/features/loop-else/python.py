from testkit import source, sink

def search(rows):
    name = "none"
    other = source()
    for row in rows:
        if row == 1:
            other = "found"
            break
    else:
        name = source()
        other = "none"
    sink(name)  # finding: test-flow
    sink(other)  # ok: test-flow
