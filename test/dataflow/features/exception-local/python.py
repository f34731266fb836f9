from testkit import source, sink

def show():
    try:
        raise ValueError(source())
    except ValueError as error:
        sink(str(error))  # finding: test-flow
    try:
        raise ValueError("closed")
    except ValueError as error:
        sink(str(error))  # ok: test-flow
