from testkit import source, sink

def from_request():
    return source()


def fixed():
    return "guest"


READERS = {"request": from_request, "fixed": fixed}


def show():
    sink(READERS["request"]())  # finding: test-flow
    sink(READERS["fixed"]())  # ok: test-flow
