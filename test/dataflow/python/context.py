"""Values that outlive the function that stores them: context variables; data that is decoded after a check."""
from contextvars import ContextVar
from urllib.parse import unquote

zone: ContextVar[str] = ContextVar("zone", default="eu")
fixed: ContextVar[str] = ContextVar("fixed", default="eu")


def enter():
    zone.set(source())
    fixed.set("us")


def use():
    sink(zone.get())  # finding: flow
    sink(fixed.get())  # ok: flow
    sink(fixed.get("none"))  # ok: flow


def decoded(name: str):
    name = source()
    if ".." in name or name.startswith("/"):
        return
    sink_path(name)  # ok: path
    sink_path(unquote(name))  # finding: path
    if name in ("a", "b"):
        sink_path(unquote(name))  # ok: path


def chunks(read):
    for part in iter(lambda: source(), ""):
        sink(part)  # finding: flow
    for part in iter(lambda: "fixed", ""):
        sink(part)  # ok: flow
