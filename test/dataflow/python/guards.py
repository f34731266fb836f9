import re
import os

ALLOWED = ("name", "date")
MAPPING = {"a": "x", "b": "y"}


def membership():
    value = source()
    if value in ALLOWED:
        sink(value)  # ok: flow
    sink(value)  # finding: flow


def not_member():
    value = source()
    if value not in {"a", "b"}:
        raise ValueError(value)
    sink(value)  # ok: flow


def mapped_choice():
    sink(MAPPING[source()])  # ok: flow
    sink(MAPPING.get(source(), "x"))  # ok: flow


def matched():
    value = source()
    if re.fullmatch(r"\w+", value):
        sink(value)  # ok: flow


def matched_start_only():
    value = source()
    if re.match(r"\w+", value):
        sink(value)  # finding: flow


def matched_whole():
    value = source()
    if not re.match(r"^[a-z0-9_]+$", value):
        return
    sink(value)  # ok: flow


NAME = re.compile(r"^[a-z]+\Z")


def compiled():
    value = source()
    if NAME.match(value):
        sink(value)  # ok: flow


def compiled_fullmatch():
    pattern = re.compile("[0-9]+")
    value = source()
    if pattern.fullmatch(value) is None:
        return
    sink(value)  # ok: flow


def removed():
    sink(re.sub(r"[^\w]", "", source()))  # ok: flow
    sink(re.sub(r"\s+", " ", source()))  # finding: flow


def typed():
    value = source()
    if isinstance(value, int):
        sink(value)  # ok: flow
    if isinstance(value, str):
        sink(value)  # finding: flow


def typed_or_raise():
    value = source()
    if not isinstance(value, (int, float)):
        raise TypeError()
    sink(value)  # ok: flow


def converted():
    value = source()
    value = int(value)
    sink(value)  # ok: flow


def equal():
    value = source()
    if value == "fixed":
        sink(value)  # ok: flow


def starts():
    path = os.path.realpath(source())
    if not path.startswith("/srv/files/"):
        raise ValueError()
    sink_path(path)  # ok: path


def starts_not():
    path = source()
    sink_path(path)  # finding: path


def contains():
    path = source()
    if ".." in path:
        raise ValueError()
    sink_path(path)  # ok: path


def evaluated():
    eval(source())  # finding: code
    exec(compile(source(), "x", "exec"))  # finding: code
    eval("1 + 1")  # ok: code
