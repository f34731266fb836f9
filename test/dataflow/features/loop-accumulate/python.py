from testkit import source, sink

def collect(rows):
    text = ""
    stars = ""
    for _ in rows:
        text += source()
        stars += "*"
    sink(text)  # finding: test-flow
    sink(stars)  # ok: test-flow
