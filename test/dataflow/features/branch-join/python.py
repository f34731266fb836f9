from testkit import source, sink

def pick(wide):
    column = "id"
    order = source()
    if wide:
        column = source()
        order = "asc"
    else:
        order = "desc"
    sink(column)  # finding: test-flow
    sink(order)  # ok: test-flow
