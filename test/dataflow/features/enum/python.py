from enum import Enum
from testkit import source, sink

class Mode(Enum):
    READ = "read"
    WRITE = "write"


def show(mode: Mode):
    sink(mode.value)  # ok: test-flow
    sink(Mode.READ.value)  # ok: test-flow
    sink(Mode(source()).value)  # ok: test-flow
    sink(f"{Mode.WRITE.value} {source()}")  # finding: test-flow
