from testkit import source, sink

class Base:
    def __init__(self, name):
        self.name = name

    def describe(self, prefix):
        return prefix + self.name


class Derived(Base):
    def __init__(self, name, kind):
        super().__init__(name)
        self.kind = kind

    def describe(self, prefix):
        return "<" + super().describe(prefix) + ">"


def show():
    item = Derived(source(), "book")
    sink(item.describe("a"))  # finding: test-flow
    sink(item.kind)  # ok: test-flow
    sink(Derived("guest", source()).describe("a"))  # ok: test-flow
