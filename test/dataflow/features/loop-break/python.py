from testkit import source, sink

def scan(rows):
    name = source()
    other = "none"
    while True:
        name = "guest"
        if rows.next():
            other = source()
            break
    sink(other)  # finding: test-flow
    sink(name)  # ok: test-flow
