import re
from testkit import source, sink

def assert_plain(text):
    if not re.fullmatch(r"[a-z]+", text):
        raise ValueError("bad")


def warn(text):
    if not re.fullmatch(r"[a-z]+", text):
        print("bad")


def show():
    name = source()
    assert_plain(name)
    sink(name)  # ok: test-flow


def opened():
    name = source()
    warn(name)
    sink(name)  # finding: test-flow
