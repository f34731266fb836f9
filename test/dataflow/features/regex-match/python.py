import re
from testkit import source, sink

def show():
    match = re.search(r"name=(\w+)", source())
    fixed = re.search(r"name=(\w+)", "name=guest")
    sink(match.group(1))  # finding: test-flow
    sink(match[1])  # finding: test-flow
    sink(fixed.group(1))  # ok: test-flow
    sink(re.sub("a", "b", source()))  # finding: test-flow
