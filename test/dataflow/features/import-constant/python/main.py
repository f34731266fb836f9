from settings import LIMITS, NAME, TABLE
from testkit import sink

sink(TABLE)  # ok: test-flow
sink(NAME)  # finding: test-flow
sink(LIMITS["owner"])  # finding: test-flow
sink(LIMITS["size"])  # ok: test-flow
if TABLE == "none":
    sink(NAME)  # ok: test-flow
