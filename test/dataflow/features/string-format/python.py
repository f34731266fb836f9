from testkit import source, sink

def statement():
    name = source()
    sink("name=%s;" % name)  # finding: test-flow
    sink("name=%s;" % "guest")  # ok: test-flow
    sink("%s %d" % ("a", 3))  # ok: test-flow
    sink("{} {}".format("a", name))  # finding: test-flow
    sink("{0} {kind}".format("a", kind="book"))  # ok: test-flow
    sink("id=%d" % name)  # ok: test-flow
