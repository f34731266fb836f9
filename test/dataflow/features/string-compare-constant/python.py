from testkit import source, sink

def choose():
    mode = "se" + "cond"
    text = source()
    other = "none"
    if mode == "second":
        text = "none"
    if mode.startswith("sec"):
        other = source()
    sink(text)  # ok: test-flow
    sink(other)  # finding: test-flow
