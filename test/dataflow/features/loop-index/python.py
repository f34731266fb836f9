from testkit import source, sink

def each():
    names = ["first", source()]
    fixed = ["a", "b"]
    for i in range(len(names)):
        sink(names[i])  # finding: test-flow
        sink(fixed[i])  # ok: test-flow

def count():
    names = ["first", "second", source()]
    i = 0
    while i < len(names):
        name = names[i]
        i += 1
        sink(name)  # finding: test-flow
        sink(str(i))  # ok: test-flow
