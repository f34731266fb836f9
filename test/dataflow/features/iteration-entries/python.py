from testkit import source, sink

def each():
    fields = {"name": source()}
    fixed = {"name": "guest"}
    for key, value in fields.items():
        sink(value)  # finding: test-flow
        sink(key)  # ok: test-flow
    for _, value in fixed.items():
        sink(value)  # ok: test-flow
    for value in fields.values():
        sink(value)  # finding: test-flow
    for key in fields:
        sink(key)  # ok: test-flow
        sink(fields[key])  # finding: test-flow
    for number, name in enumerate([source()]):
        sink(name)  # finding: test-flow
        sink(number)  # ok: test-flow
    for first, second in zip(["a"], [source()]):
        sink(first)  # ok: test-flow
        sink(second)  # finding: test-flow
