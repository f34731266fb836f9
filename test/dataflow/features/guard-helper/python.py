import re
from testkit import source, sink

def is_plain(text):
    return re.fullmatch(r"[a-z]+", text) is not None


def is_long(text):
    return len(text) > 10


def show():
    name = source()
    if is_plain(name):
        sink(name)  # ok: test-flow
    if is_long(name):
        sink(name)  # finding: test-flow
