from testkit import source, sink, clean

def cleaned(fn):
    return lambda text: fn(clean(text))


def opened(fn):
    return lambda text: fn(text)


@cleaned
def write_clean(text):
    sink(text)  # ok: test-flow


@opened
def write_open(text):
    sink(text)  # finding: test-flow


write_clean(source())
write_open(source())
