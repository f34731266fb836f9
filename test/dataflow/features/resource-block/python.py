from contextlib import contextmanager
from testkit import source, sink

class Session:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


@contextmanager
def opened(text):
    yield text


def show():
    with Session(source()) as session:
        sink(session.name)  # finding: test-flow
    with Session("guest") as session:
        sink(session.name)  # ok: test-flow
    with opened(source()) as text:
        sink(text)  # finding: test-flow
    with opened("guest") as text:
        sink(text)  # ok: test-flow
