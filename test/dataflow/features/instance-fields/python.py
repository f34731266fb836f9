from testkit import source, sink

class Order:
    name = "none"
    kind = "none"

    def load(self):
        self.name = source()
        self.kind = "book"

    def show(self):
        sink(self.name)  # finding: test-flow
        sink(self.kind)  # ok: test-flow
