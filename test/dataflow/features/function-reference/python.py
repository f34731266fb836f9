from testkit import source, sink

def write(text):
    sink(text)  # finding: test-flow


def title(text):
    sink(text)  # ok: test-flow


def apply(use, text):
    use(text)


apply(write, source())
apply(title, "guest")
