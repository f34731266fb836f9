from typing import Protocol
from testkit import source, sink

class Reader(Protocol):
    def read(self) -> str:
        ...


class RequestReader(Reader):
    def read(self) -> str:
        return source()


class FixedReader(Reader):
    def read(self) -> str:
        return "guest"


class Titled(Protocol):
    def title(self) -> str:
        ...


class Plain(Titled):
    def title(self) -> str:
        return "plain"


def show(reader: Reader, titled: Titled) -> None:
    sink(reader.read())  # finding: test-flow
    sink(titled.title())  # ok: test-flow


def choose(wide: bool) -> None:
    reader = RequestReader() if wide else FixedReader()
    sink(reader.read())  # finding: test-flow
    sink(FixedReader().read())  # ok: test-flow
