from testkit import source, sink

def read(from_request):
    if from_request:
        return source()
    return "guest"


def show():
    sink(read(True))  # finding: test-flow
    sink(read(False))  # ok: test-flow
