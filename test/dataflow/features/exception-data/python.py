from testkit import source, sink

def fail():
    raise ValueError("bad name " + source())


def close():
    raise ValueError("closed")


def show():
    try:
        fail()
    except ValueError as error:
        sink(str(error))  # finding: test-flow
    try:
        close()
    except ValueError as error:
        sink(str(error))  # ok: test-flow
