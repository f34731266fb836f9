from testkit import source, sink

def last():
    names = ["guest", source()]
    sink(names[-1])  # finding: test-flow
    sink(names[-2])  # ok: test-flow

def written_from_the_end(key):
    steps = ["guest", "convert"]
    steps[-1] += source()
    steps[-1] += key
    sink(" | ".join(steps))  # finding: test-flow
    sink(steps[1])  # finding: test-flow
    sink(steps[-2])  # ok: test-flow

def replaced_at_the_end():
    names = ["guest", source()]
    names[-1] = "nobody"
    sink(names[1])  # ok: test-flow
    sink(",".join(names))  # ok: test-flow

def of_any_length(names):
    names[-1] = source()
    sink(names[0])  # finding: test-flow
