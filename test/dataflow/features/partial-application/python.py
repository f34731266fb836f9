from functools import partial
from testkit import source, sink

def write(kind, name):
    sink(kind)  # ok: test-flow
    sink(name)  # finding: test-flow


write_book = partial(write, "book")
write_book(source())
