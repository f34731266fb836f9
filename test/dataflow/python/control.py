def branch(flag):
    x = source()
    if flag:
        y = x
    else:
        y = "fixed"
    sink(y)  # finding: flow


def branch_overwritten(flag):
    x = source()
    x = "fixed"
    sink(x)  # ok: flow


def dead_branch():
    x = source()
    if False:
        sink(x)  # ok: flow


def early_return(flag):
    x = source()
    if not flag:
        return
    sink(x)  # finding: flow


def conditional(flag):
    sink(source() if flag else "fixed")  # finding: flow


def conditional_safe(flag):
    source()
    sink("one" if flag else "two")  # ok: flow


def boolean_or(given):
    sink(source() or "fallback")  # finding: flow


def boolean_and():
    sink(source() and "fixed")  # ok: flow


def loop_for():
    for item in [source(), "b"]:
        sink(item)  # finding: flow


def loop_for_safe():
    source()
    for item in ["a", "b"]:
        sink(item)  # ok: flow


def loop_carried(items):
    query = "select"
    for item in items:
        sink(query)  # finding: flow
        query += source()


def loop_else(items):
    for item in items:
        pass
    else:
        sink(source())  # finding: flow


def while_loop():
    n = 0
    text = ""
    while n < 3:
        text = text + source()
        n += 1
    sink(text)  # finding: flow


def while_number():
    n = 0
    while n < 3:
        n += 1
    sink(n)  # ok: flow


def exception():
    try:
        raise ValueError(source())
    except ValueError as error:
        sink(str(error))  # finding: flow


def exception_safe():
    try:
        raise ValueError("fixed")
    except ValueError as error:
        sink(str(error))  # ok: flow


def try_else_finally():
    text = ""
    try:
        text = source()
    except KeyError:
        text = "none"
    finally:
        sink(text)  # finding: flow


def walrus():
    if (value := source()) is not None:
        sink(value)  # finding: flow


def walrus_safe():
    source()
    if (value := "fixed"):
        sink(value)  # ok: flow


def matched(command):
    match source():
        case {"name": name, **rest}:
            sink(name)  # finding: flow
            sink(rest)  # finding: flow
        case [first, *others]:
            sink(first)  # finding: flow
        case "fixed" as text:
            sink("text")  # ok: flow
        case other:
            sink(other)  # finding: flow


def match_constant():
    value = source()
    match value:
        case "a" | "b":
            sink("ab")  # ok: flow
        case "c":
            sink(value)  # ok: flow


def deleted():
    values = {"a": source(), "b": "fixed"}
    del values["a"]
    sink(values["b"])  # ok: flow


def asserted():
    value = source()
    assert value.isdigit()
    sink(value)  # ok: flow


async def awaited(client):
    value = await fetch()
    sink(value)  # finding: flow


async def fetch():
    return source()
