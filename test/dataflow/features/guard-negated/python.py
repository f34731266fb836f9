from testkit import source, sink, check

DENIED = ["root"]


def show():
    name = source()
    if check(name) is False:
        sink(name)  # finding: test-flow
    else:
        sink(name)  # ok: test-flow
    if name in DENIED:
        return
    sink(name)  # finding: test-flow


def listed():
    name = source()
    if name not in ["a", "b"]:
        return
    sink(name)  # ok: test-flow
