import functools
from contextlib import contextmanager


def identity(x):
    return x


def passed():
    sink(identity(source()))  # finding: flow


def constant_result(x):
    return "fixed"


def passed_safe():
    sink(constant_result(source()))  # ok: flow


def two(a, b="fixed", *, c="fixed"):
    sink(b)  # finding: flow
    sink(a)  # ok: flow


two("x", b=source())


def keyword_order(first, second):
    sink(first)  # finding: flow
    sink(second)  # ok: flow


keyword_order(second="fixed", first=source())


def defaults(value=source()):
    sink(value)  # finding: flow


defaults()


def star(first, *rest):
    sink(rest[0])  # finding: flow
    sink(first)  # ok: flow


star("a", source())


def star_middle(first, *rest, last="fixed"):
    sink(rest)  # finding: flow
    sink(last)  # ok: flow


star_middle("a", source())


def keywords(**options):
    sink(options["a"])  # finding: flow
    sink(options["b"])  # ok: flow


keywords(a=source(), b="fixed")


def spread_target(a, b):
    sink(b)  # finding: flow
    sink(a)  # ok: flow


spread_target(*["fixed", source()])


def spread_dict_target(a, b):
    sink(a)  # finding: flow
    sink(b)  # ok: flow


spread_dict_target(**{"b": "fixed", "a": source()})


def forward(*args, **kwargs):
    return forwarded(*args, **kwargs)


def forwarded(a, b=None):
    sink(a)  # finding: flow
    sink(b)  # finding: flow


forward(source(), b=source())


def closure():
    value = source()

    def inner():
        sink(value)  # finding: flow

    inner()


def closure_safe():
    value = "fixed"

    def inner():
        sink(value)  # ok: flow

    inner()


def counter():
    text = "fixed"

    def change():
        nonlocal text
        text = source()

    change()
    sink(text)  # finding: flow


STATE = "fixed"
OTHER = "fixed"


def set_state():
    global STATE
    STATE = source()
    OTHER = source()


def use_state():
    sink(STATE)  # finding: flow
    sink(OTHER)  # ok: flow


def apply(f, x):
    return f(x)


def higher_order():
    sink(apply(lambda v: v.upper(), source()))  # finding: flow
    sink(apply(lambda v: "fixed", source()))  # ok: flow


def partial():
    add = functools.partial(lambda a, b: a + b, source())
    sink(add("x"))  # finding: flow


def generate():
    yield "a"
    yield source()


def generated():
    for value in generate():
        sink(value)  # finding: flow


def generate_safe():
    source()
    yield "a"


def generated_safe():
    for value in generate_safe():
        sink(value)  # ok: flow


def delegate():
    yield from generate()


def delegated():
    for value in delegate():
        sink(value)  # finding: flow


def with_input(f):
    @functools.wraps(f)
    def wrapper():
        return f(source())

    return wrapper


@with_input
def decorated(value):
    sink(value)  # finding: flow


decorated()


def passing(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    return wrapper


@passing
def first_passed(value):
    sink(value)  # finding: flow


@passing
def second_passed(value):
    sink(value)  # ok: flow


first_passed(source())
second_passed("fixed")


@contextmanager
def context():
    yield source()


def managed():
    with context() as value:
        sink(value)  # finding: flow


class Resource:
    def __enter__(self):
        return source()

    def __exit__(self, *args):
        pass


def managed_class():
    with Resource() as value:
        sink(value)  # finding: flow


def recursive(text, n):
    if n == 0:
        return text
    return recursive(text, n - 1)


def recursion():
    sink(recursive(source(), 3))  # finding: flow


HANDLERS = {"a": identity, "b": constant_result}


def dispatched(name):
    sink(HANDLERS["a"](source()))  # finding: flow
    sink(HANDLERS["b"](source()))  # ok: flow
