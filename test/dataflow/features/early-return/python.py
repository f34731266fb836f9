from testkit import source, sink

def handle(ready):
    name = source()
    if ready:
        sink(name)  # finding: test-flow
        return
    name = "guest"
    sink(name)  # ok: test-flow


def leave(done):
    name = "guest"
    if done:
        name = source()
        return name
    sink(name)  # ok: test-flow
    return name
