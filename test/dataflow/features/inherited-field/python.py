from testkit import source, sink

class Base:
    def __init__(self, name):
        self.name = name
        self.kind = "base"


class Derived(Base):
    def show(self):
        sink(self.name)  # finding: test-flow
        sink(self.kind)  # ok: test-flow


Derived(source()).show()
