from testkit import source, sink

class Box:
    def __init__(self, text):
        self.text = text

    def get(self):
        return self.text


def show():
    dirty = Box(source())
    fixed = Box("guest")
    sink(dirty.get())  # finding: test-flow
    sink(fixed.get())  # ok: test-flow
