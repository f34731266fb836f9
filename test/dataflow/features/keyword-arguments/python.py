from testkit import source, sink

def write(name, kind="none", *, note="none"):
    sink(name)  # finding: test-flow
    sink(kind)  # ok: test-flow
    sink(note)  # finding: test-flow


def collect(**fields):
    sink(fields["name"])  # finding: test-flow
    sink(fields["kind"])  # ok: test-flow


write(kind="book", note=source(), name=source())
collect(name=source(), kind="book")
