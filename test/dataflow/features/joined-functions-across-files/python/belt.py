from testkit import sink


def ship(item):
    sink(item)  # finding: test-flow


def pack(item):
    sink(item)  # ok: test-flow
