from testkit import source, sink

def fill():
    text = "Dear NAME".replace("NAME", source())
    fixed = "Dear NAME".replace("NAME", "guest")
    rest = source().replace("a", "b")
    sink(text)  # finding: test-flow
    sink(fixed)  # ok: test-flow
    sink(rest)  # finding: test-flow
