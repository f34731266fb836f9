from testkit import source, sink

def unpack():
    command = {"name": source(), "kind": "book"}
    match command:
        case {"name": name, "kind": kind}:
            sink(name)  # finding: test-flow
            sink(kind)  # ok: test-flow
    match ["go", source()]:
        case [verb, target]:
            sink(target)  # finding: test-flow
            sink(verb)  # ok: test-flow
