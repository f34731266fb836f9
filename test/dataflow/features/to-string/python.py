from testkit import source, sink

class Name:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


def show():
    dirty = Name(source())
    fixed = Name("guest")
    sink("name " + str(dirty))  # finding: test-flow
    sink(f"name {fixed}")  # ok: test-flow
    sink(f"name {dirty}")  # finding: test-flow
