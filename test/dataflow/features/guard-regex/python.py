import re
from testkit import source, sink

PLAIN = re.compile(r"^[a-z0-9_]+$")
def show():
    name = source()
    if re.fullmatch(r"[a-z0-9_]+", name):
        sink(name)  # ok: test-flow
    if re.match(r"^[a-z0-9_]+$", name):
        sink(name)  # ok: test-flow
    if PLAIN.match(name):
        sink(name)  # ok: test-flow
    if re.search(r"[a-z]", name):
        sink(name)  # finding: test-flow
