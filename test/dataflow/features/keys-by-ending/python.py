from testkit import source, sink


class Settings:
    def __init__(self):
        self.store_code = source()
        self.mail_page = "first"


def answers(person, other):
    table = {}
    table[f"{person}_code"] = source()
    table["{}_page".format(other)] = "first"
    sink(table[f"{other}_code"])  # finding: test-flow
    sink(table["ann_code"])  # finding: test-flow
    sink(table.get(other + "_code"))  # finding: test-flow
    sink(table["ann_language"])  # ok: test-flow
    sink(table[f"{person}_page"])  # ok: test-flow
    sink(table.get("%s_page" % person))  # ok: test-flow
    sink(table[other])  # finding: test-flow
    sink(table[f"ann_{other}"])  # finding: test-flow
    for value in table.values():
        sink(value)  # finding: test-flow


def both(person, other):
    table = {}
    table[f"old_{person}_code"] = source()
    sink(table[f"old_{other}_code"])  # finding: test-flow
    sink(table["old_ann_code"])  # finding: test-flow
    sink(table[f"new_{other}_code"])  # ok: test-flow
    sink(table[f"old_{other}_page"])  # ok: test-flow
    sink(table["new_ann_code"])  # ok: test-flow


def chosen(other, is_short):
    table = {"code": source(), "page": "first"}
    sink(table["co" + ("de" if is_short else "ode")])  # finding: test-flow
    sink(table[("c" if is_short else "pre_c") + "ode"])  # finding: test-flow


def attributes(name):
    settings = Settings()
    sink(getattr(settings, f"{name}_page"))  # ok: test-flow
    sink(getattr(settings, name + "_code", None))  # finding: test-flow
    sink(getattr(settings, "mail_" + name))  # ok: test-flow
    sink(getattr(settings, name))  # finding: test-flow
    setattr(settings, f"{name}_key", source())
    sink(settings.mail_page)  # ok: test-flow
    sink(settings.mail_key)  # finding: test-flow
