from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Base:
    kind = "base"

    def __init__(self, name, other="fixed"):
        self.name = name
        self.other = other

    def get_name(self):
        return self.name

    def run(self):
        sink(self.name)  # finding: flow
        sink(self.other)  # ok: flow

    def template(self):
        return self.hook()

    def hook(self):
        return "fixed"


def field_of():
    thing = Base(source())
    sink(thing.name)  # finding: flow
    sink(thing.other)  # ok: flow
    sink(thing.get_name())  # finding: flow
    sink(thing.kind)  # ok: flow
    thing.run()


class Child(Base):
    def __init__(self, text):
        super().__init__(text)
        self.more = "fixed"

    def hook(self):
        return source()


def inherited():
    thing = Child(source())
    sink(thing.name)  # finding: flow
    sink(thing.more)  # ok: flow
    sink(thing.template())  # finding: flow
    sink(Base("fixed").template())  # ok: flow


class OldStyle(Base):
    def __init__(self, text):
        Base.__init__(self, text)


def old_style():
    sink(OldStyle(source()).name)  # finding: flow
    sink(OldStyle("fixed").name)  # ok: flow


class Account:
    table = "accounts"
    shared = []

    def __init__(self):
        self._value = None

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, given):
        self._value = given

    @classmethod
    def make(cls, value):
        account = cls()
        account._value = value
        return account

    @staticmethod
    def clean(text):
        return int(text)

    def query(self):
        sink("select * from " + self.table)  # ok: flow
        return self.clean(source())


def properties():
    account = Account()
    account.value = source()
    sink(account.value)  # finding: flow
    safe = Account()
    safe.value = "fixed"
    sink(safe.value)  # ok: flow


def class_method():
    sink(Account.make(source()).value)  # finding: flow
    sink(Account.make("fixed").value)  # ok: flow


def static_method():
    sink(Account.clean(source()))  # ok: flow
    sink(Account().query())  # ok: flow


def class_attribute():
    Settings.text = source()
    sink(Settings.text)  # finding: flow
    sink(Settings.fixed)  # ok: flow


class Settings:
    text = ""
    fixed = "fixed"


@dataclass
class Point:
    x: str
    y: str = "fixed"
    tags: list = field(default_factory=list)


@dataclass
class Point3(Point):
    z: str = "fixed"


def data_class():
    point = Point(source())
    sink(point.x)  # finding: flow
    sink(point.y)  # ok: flow
    other = Point("fixed", y=source())
    sink(other.y)  # finding: flow
    sink(other.x)  # ok: flow
    third = Point3("a", z=source())
    sink(third.z)  # finding: flow
    sink(third.x)  # ok: flow


def data_class_matched():
    match Point(source(), "fixed"):
        case Point(a, b):
            sink(a)  # finding: flow
            sink(b)  # ok: flow


class Pair(NamedTuple):
    left: str
    right: str


def named_tuple():
    pair = Pair("fixed", source())
    sink(pair.right)  # finding: flow
    sink(pair.left)  # ok: flow


class Color(Enum):
    RED = "red"
    BLUE = "blue"


def enumeration():
    sink(Color(source()).value)  # ok: flow
    sink(Color.RED.value)  # ok: flow


class Mixin:
    def mixed(self):
        return source()


class Mixed(Base, Mixin):
    pass


def mixin():
    sink(Mixed("fixed").mixed())  # finding: flow
    sink(Mixed("fixed").name)  # ok: flow


class Callable:
    def __call__(self, text):
        sink(text)  # finding: flow


Callable()(source())


class Service:
    def __init__(self, repository: "Repository"):
        self.repository = repository

    def find(self):
        self.repository.load(source())


class Repository:
    def load(self, key):
        sink(key)  # finding: flow

    def other(self, key):
        sink(key)  # ok: flow


class Builder:
    def __init__(self):
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        return self

    def build(self):
        return " ".join(self.parts)


def built():
    sink(Builder().add("select").add(source()).build())  # finding: flow


def attributes():
    thing = Base("fixed")
    setattr(thing, "name", source())
    sink(getattr(thing, "name"))  # finding: flow
    sink(getattr(thing, "other", None))  # ok: flow


from collections import namedtuple

Pixel = namedtuple("Pixel", "x y")


class Named(namedtuple("Named", ["a", "b"])):
    pass


def named_tuples():
    pixel = Pixel("fixed", source())
    sink(pixel.y)  # finding: flow
    sink(pixel.x)  # ok: flow
    sink(pixel[1])  # finding: flow
    sink(pixel[0])  # ok: flow
    x, y = pixel
    sink(y)  # finding: flow
    sink(x)  # ok: flow
    named = Named(a=source(), b="fixed")
    sink(named.a)  # finding: flow
    sink(named.b)  # ok: flow
    sink(pixel._replace(y="fixed").y)  # ok: flow


def none():
    value = source()
    if value is None:
        sink(value)  # ok: flow
    else:
        sink(value)  # finding: flow
