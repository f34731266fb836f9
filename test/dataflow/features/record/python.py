from dataclasses import dataclass, replace
from typing import NamedTuple
from testkit import source, sink

@dataclass(frozen=True)
class Item:
    name: str
    kind: str = "none"


class Point(NamedTuple):
    x: str
    y: str


def show():
    item = Item(source(), "book")
    renamed = replace(item, name="fixed")
    sink(item.name)  # finding: test-flow
    sink(item.kind)  # ok: test-flow
    sink(renamed.name)  # ok: test-flow
    sink(Item(name="a", kind=source()).kind)  # finding: test-flow
    point = Point(source(), "b")
    sink(point.x)  # finding: test-flow
    sink(point.y)  # ok: test-flow
