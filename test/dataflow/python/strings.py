def f_string():
    sink(f"select {source()}")  # finding: flow


def f_string_safe():
    n = int(source())
    sink(f"select {n}")  # ok: flow


def f_string_number():
    sink(f"select {source():d}")  # ok: flow


def f_string_nested():
    width = 3
    sink(f"{'x' + source():>{width}}")  # finding: flow


def percent():
    sink("select %s" % source())  # finding: flow


def percent_tuple():
    sink("select %s from %s" % ("a", source()))  # finding: flow


def percent_tuple_safe():
    source()
    sink("select %s from %s" % ("a", "b"))  # ok: flow


def percent_number():
    sink("select %d" % source())  # ok: flow


def percent_mapping():
    sink("select %(name)s" % {"name": source()})  # finding: flow


def percent_mapping_safe():
    sink("select %(name)s" % {"name": "a", "other": source()})  # ok: flow


def percent_locals():
    name = source()
    sink("select %(name)s" % locals())  # finding: flow


TEMPLATE = "select %s"
NUMBERS = "select %d"


def percent_variable():
    sink(TEMPLATE % source())  # finding: flow


def percent_variable_safe():
    sink(NUMBERS % source())  # ok: flow


def format_positions():
    sink("select {} {}".format("a", source()))  # finding: flow


def format_names():
    sink("select {name}".format(name=source()))  # finding: flow


def format_names_safe():
    sink("select {name}".format(name="a", other=source()))  # ok: flow


def format_variable(template):
    sink(template.format(source()))  # finding: flow


def format_template():
    template = "select {0}"
    sink(template.format("a", source()))  # ok: flow


def join():
    sink(",".join(["a", source()]))  # finding: flow


def join_safe():
    source()
    sink(",".join(["a", "b"]))  # ok: flow


def join_numbers():
    sink(",".join(str(int(x)) for x in source()))  # ok: flow


def methods():
    sink(source().strip().lower().encode("utf-8").decode())  # finding: flow


def split():
    first, second = source().split(",")
    sink(second)  # finding: flow


def sliced():
    sink(source()[1:])  # finding: flow


def concatenated():
    sink("a" "b" + source())  # finding: flow


def built():
    query = "select"
    query += " from "
    query += source()
    sink(query)  # finding: flow


def replaced():
    sink(source().replace("'", "''"))  # ok: flow


def replaced_wrong():
    sink(source().replace("a", "b"))  # finding: flow


def digits():
    value = source()
    if value.isdigit():
        sink(value)  # ok: flow
    sink(value)  # finding: flow


def letters():
    value = source()
    if not value.isalnum():
        raise ValueError()
    sink(value)  # ok: flow
