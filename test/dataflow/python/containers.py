import copy
from collections import OrderedDict, defaultdict


def list_index():
    values = ["a", source()]
    sink(values[1])  # finding: flow
    sink(values[0])  # ok: flow
    sink(values[-1])  # finding: flow
    sink(values[-2])  # ok: flow


def list_append():
    values = []
    values.append(source())
    sink(values[0])  # finding: flow


def list_append_safe():
    values = []
    source()
    values.append("a")
    sink(values[0])  # ok: flow


def list_extend():
    values = ["a"]
    values.extend([source()])
    for value in values:
        sink(value)  # finding: flow


def list_pop():
    values = [source()]
    sink(values.pop())  # finding: flow


def list_insert():
    values = []
    values.insert(0, source())
    sink(values[0])  # finding: flow


def list_slice():
    values = ["a", source(), "b"]
    sink(values[1:])  # finding: flow
    sink(values[:1])  # ok: flow


def list_added():
    values = ["a"] + [source()]
    sink(values[1])  # finding: flow


def tuple_unpacked():
    a, b = "a", source()
    sink(b)  # finding: flow
    sink(a)  # ok: flow


def starred():
    first, *rest = ["a", "b", source()]
    sink(rest)  # finding: flow
    sink(first)  # ok: flow


def starred_middle():
    first, *middle, last = ["a", "b", source()]
    sink(last)  # finding: flow
    sink(first)  # ok: flow


def swapped():
    a = "a"
    b = source()
    a, b = b, a
    sink(a)  # finding: flow
    sink(b)  # ok: flow


def dict_key():
    values = {"a": "fixed", "b": source()}
    sink(values["b"])  # finding: flow
    sink(values["a"])  # ok: flow


def dict_get():
    values = {"a": "fixed", "b": source()}
    sink(values.get("b"))  # finding: flow
    sink(values.get("a", ""))  # ok: flow


def dict_set(key):
    values = {}
    values[key] = source()
    sink(values["a"])  # finding: flow


def dict_setdefault():
    values = {}
    values.setdefault("a", []).append(source())
    sink(values["a"][0])  # finding: flow


def dict_update():
    values = {"a": "fixed"}
    values.update({"b": source()})
    sink(values["b"])  # finding: flow
    sink(values["a"])  # ok: flow


def dict_update_keywords():
    values = {}
    values.update(a=source(), b="fixed")
    sink(values["a"])  # finding: flow
    sink(values["b"])  # ok: flow


def dict_items():
    for key, value in {"a": source()}.items():
        sink(value)  # finding: flow
        sink(key)  # ok: flow


def dict_keys():
    for key in {"a": source()}:
        sink(key)  # ok: flow


def dict_values():
    sink(list({"a": source()}.values())[0])  # finding: flow


def dict_spread():
    values = {"a": source(), "b": "fixed"}
    more = {**values, "c": "c"}
    sink(more["a"])  # finding: flow
    sink(more["b"])  # ok: flow


def dict_call():
    values = dict(a=source(), b="fixed")
    sink(values["a"])  # finding: flow
    sink(values["b"])  # ok: flow


def dict_merged():
    values = {"b": "fixed"} | {"a": source()}
    sink(values["a"])  # finding: flow


def ordered():
    values = OrderedDict()
    values["a"] = source()
    sink(values["a"])  # finding: flow


def defaulted():
    values = defaultdict(list)
    values["a"].append(source())
    sink(values["a"])  # finding: flow


def list_comprehension():
    values = [x.strip() for x in [source()] if x]
    sink(values[0])  # finding: flow


def list_comprehension_safe():
    values = [int(x) for x in source().split(",")]
    sink(values[0])  # ok: flow


def dict_comprehension():
    values = {k: v for k, v in [("a", source())]}
    sink(values["a"])  # finding: flow


def set_comprehension():
    values = {x for x in [source()]}
    for value in values:
        sink(value)  # finding: flow


def generator_expression():
    sink(",".join(x for x in [source()]))  # finding: flow


def comprehension_scope():
    x = "fixed"
    [x for x in [source()]]
    sink(x)  # ok: flow


def sorted_values():
    sink(sorted([source(), "a"])[0])  # finding: flow


def enumerated():
    for index, value in enumerate([source()]):
        sink(value)  # finding: flow
        sink(index)  # ok: flow


def zipped():
    for a, b in zip(["a"], [source()]):
        sink(b)  # finding: flow
        sink(a)  # ok: flow


def mapped():
    sink(list(map(lambda x: x + "!", [source()]))[0])  # finding: flow


def mapped_safe():
    sink(list(map(int, [source()]))[0])  # ok: flow


def filtered():
    for value in filter(lambda x: x != "", [source()]):
        sink(value)  # finding: flow


def reduced():
    from functools import reduce

    sink(reduce(lambda a, b: a + b, [source(), "a"]))  # finding: flow


def copied():
    values = copy.deepcopy({"a": source(), "b": "fixed"})
    sink(values["a"])  # finding: flow
    sink(values["b"])  # ok: flow


def counted():
    sink(len(source()))  # ok: flow


def nested():
    data = {"user": {"name": source(), "age": 3}}
    sink(data["user"]["name"])  # finding: flow
    sink(data["user"]["age"])  # ok: flow


def next_value():
    sink(next(iter([source()])))  # finding: flow
