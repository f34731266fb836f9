from testkit import source, sink

def show():
    name = source()
    if name == "guest":
        sink(name)  # ok: test-flow
    else:
        sink(name)  # finding: test-flow
    match name:
        case "admin":
            sink(name)  # ok: test-flow
        case _:
            sink(name)  # finding: test-flow
