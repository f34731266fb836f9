from testkit import source, sink


def answers(person, other):
    table = {}
    table[f"code_{person}"] = source()
    table["page_{}".format(other)] = "first"
    sink(table[f"code_{other}"])  # finding: test-flow
    sink(table["code_7"])  # finding: test-flow
    sink(table.get("code_" + other))  # finding: test-flow
    sink(table["language"])  # ok: test-flow
    sink(table[f"page_{person}"])  # ok: test-flow
    sink(table.get("page_" + person))  # ok: test-flow
    sink(table[other])  # finding: test-flow
    for value in table.values():
        sink(value)  # finding: test-flow
