from testkit import source, sink, clean

def tidy(text):
    return clean(text).strip()


def noop(text):
    clean(text)
    return text


def show():
    sink(tidy(source()))  # ok: test-flow
    sink(noop(source()))  # finding: test-flow
