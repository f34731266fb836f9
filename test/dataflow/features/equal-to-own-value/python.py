import secrets

from testkit import source, sink


def show(codes):
    name = source()
    other = source()
    if name == secrets.token_hex(8) + ".png":
        sink(name)  # ok: test-flow
        sink(other)  # finding: test-flow
    if name != codes.current():
        sink(name)  # finding: test-flow
    if name == other:
        sink(name)  # finding: test-flow
