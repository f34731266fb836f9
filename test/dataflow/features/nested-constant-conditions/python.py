from testkit import source, sink

def levels():
    level = 7 * 6
    kept = source()
    lost = source()
    if level > 40:
        if level - 40 == 2:
            lost = "fixed"
        if level < 10:
            kept = "fixed"
    else:
        kept = "fixed"
    sink(kept)  # finding: test-flow
    sink(lost)  # ok: test-flow
