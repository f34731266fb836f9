import io
from testkit import source, sink

def statement():
    parts = []
    parts.append("name=")
    parts.append(source())
    fixed = []
    fixed.append("name=")
    fixed.append("guest")
    sink("".join(parts))  # finding: test-flow
    sink("".join(fixed))  # ok: test-flow


def buffered():
    buffer = io.StringIO()
    buffer.write("name=")
    buffer.write(source())
    other = io.StringIO()
    other.write("guest")
    sink(buffer.getvalue())  # finding: test-flow
    sink(other.getvalue())  # ok: test-flow
