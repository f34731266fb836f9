from testkit import sink

def write(text):
    sink(text)  # finding: test-flow


def show(text):
    sink(text)  # ok: test-flow
