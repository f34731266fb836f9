from testkit import source, sink

class Row:
    def __init__(self, value):
        self.value = value

    def __getitem__(self, key):
        return self.value

    def __call__(self, text):
        return self.value + text

    def __add__(self, other):
        return self.value + other


def show():
    dirty = Row(source())
    fixed = Row("guest")
    sink(dirty["a"])  # finding: test-flow
    sink(fixed["a"])  # ok: test-flow
    sink(dirty("a"))  # finding: test-flow
    sink(fixed("a"))  # ok: test-flow
    sink(dirty + "a")  # finding: test-flow
    sink(fixed + "a")  # ok: test-flow
