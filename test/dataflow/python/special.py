"""Methods that the language calls, methods as functions, decorators of methods, abstract classes."""
import functools
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol


def with_input(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        return method(self, source(), *args)

    return wrapper


def checked(method):
    def wrapper(self, *args, **kwargs):
        return method(self, *args, **kwargs)

    return wrapper


class Worker:
    def __init__(self, name):
        self.name = name

    @with_input
    def given(self, value, other="fixed"):
        sink(value)  # finding: flow
        sink(self.name)  # ok: flow
        sink(other)  # ok: flow

    @checked
    def passed(self, value):
        sink(value)  # finding: flow
        sink(self.name)  # ok: flow

    @checked
    def passed_fixed(self, value):
        sink(value)  # ok: flow

    def plain(self, value):
        return value


def methods():
    worker = Worker("fixed")
    worker.given()
    worker.passed(source())
    worker.passed_fixed("fixed")
    sink(Worker.plain(worker, source()))  # finding: flow
    sink(Worker.plain(source(), "fixed"))  # ok: flow
    bound = worker.plain
    sink(bound(source()))  # finding: flow
    sink(list(map(worker.plain, [source()]))[0])  # finding: flow


class Repository(ABC):
    @abstractmethod
    def load(self, key):
        """Loads."""

    def run(self, key):
        return self.load(key)


class Sql(Repository):
    def load(self, key):
        sink(key)  # finding: flow


class Memory(Repository):
    def load(self, key):
        return key


class Port(Protocol):
    def send(self, text: str) -> None: ...


class Sender:
    def send(self, text):
        sink(text)  # ok: flow


class Adapter(Port):
    def send(self, text):
        sink(text)  # finding: flow


def dispatch(repository: Repository, port: Port):
    repository.load(source())
    port.send(source())


class Box:
    def __init__(self):
        self.values = {}

    def __getitem__(self, key):
        return self.values[key]

    def __setitem__(self, key, value):
        self.values[key] = value

    def __iter__(self):
        for value in self.values.values():
            yield value

    def __len__(self):
        return len(self.values)


def box():
    things = Box()
    things.values["a"] = source()
    sink(things["a"])  # finding: flow
    for thing in things:
        sink(thing)  # finding: flow
    sink(len(things))  # ok: flow


class Countdown:
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        return self

    def __next__(self):
        return self.text


def countdown():
    for text in Countdown(source()):
        sink(text)  # finding: flow


class Proxy:
    def __getattr__(self, name):
        return source()


def proxy():
    sink(Proxy().anything)  # finding: flow


class Silent:
    def __init__(self, secret):
        self.secret = secret


class Speaking:
    def __init__(self, text):
        self.text = text
        self.other = "fixed"

    def __str__(self):
        return "Speaking " + self.other

    def __repr__(self):
        return "Speaking " + self.text


@dataclass
class Shown:
    text: str


def texts():
    sink(str(Silent(source())))  # ok: flow
    sink(f"{Silent(source())}")  # ok: flow
    sink(str(Speaking(source())))  # ok: flow
    sink(repr(Speaking(source())))  # finding: flow
    sink(f"{Shown(source())}")  # finding: flow


class OwnError(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


class PlainError(Exception):
    pass


def own_errors():
    try:
        raise OwnError(source(), 3)
    except OwnError as error:
        sink(str(error))  # finding: flow
        sink(error.code)  # ok: flow
    try:
        raise PlainError(source())
    except PlainError as error:
        sink(error.args[0])  # finding: flow


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name, handler):
        cls.handlers[name] = handler

    def dispatch(self, name, value):
        return self.handlers[name](value)


Registry.register("a", lambda value: value)


def registry():
    sink(Registry().dispatch("a", source()))  # finding: flow


class Meta:
    @property
    def text(self):
        return source()

    @property
    def fixed(self):
        return "fixed"


def computed():
    sink(Meta().text)  # finding: flow
    sink(Meta().fixed)  # ok: flow
    sink(Meta().__class__.__name__)  # ok: flow


def nested_unpacking():
    for index, (first, second) in enumerate([("fixed", source())]):
        sink(second)  # finding: flow
        sink(first)  # ok: flow
        sink(index)  # ok: flow


def lambda_default():
    run = lambda value=source(): sink(value)  # finding: flow
    run()


def filtered_comprehension():
    allowed = ["a", "b"]
    sink([x for x in source().split() if x in allowed][0])  # ok: flow
    sink([y for x in source().split() if (y := x.strip())][0])  # finding: flow


def zipped_dictionary():
    values = dict(zip(["a", "b"], [source(), source()]))
    sink(values["a"])  # finding: flow


async def gathered():
    import asyncio

    first, second = await asyncio.gather(fetch(), other())
    sink(first)  # finding: flow
    sink(second)  # ok: flow
    task = asyncio.create_task(fetch())
    sink(await task)  # finding: flow


async def fetch():
    return source()


async def other():
    return "fixed"


async def streamed():
    async for item in stream():
        sink(item)  # finding: flow


async def stream():
    yield source()


def shadowed(list=None):
    values = source()
    str = lambda value: "fixed"
    sink(str(values))  # ok: flow


class Logged:
    def __init__(self, text):
        self.text = text

    def show(self):
        sink(self.text)  # finding: flow


class Marker:
    pass


class Several(Marker, Logged):
    def show(self):
        super().show()


class Own(Marker, Logged):
    def __init__(self, text):
        super().__init__(text)
        self.more = "fixed"


def several():
    Several(source()).show()
    sink(Own(source()).text)  # finding: flow
    sink(Own("fixed").text)  # ok: flow
    sink(Own(source()).more)  # ok: flow
