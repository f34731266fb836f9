from testkit import source, sink

class Order:
    def __init__(self, name, kind):
        self.name = name
        self.kind = kind


def show():
    order = Order(source(), kind="book")
    sink(order.name)  # finding: test-flow
    sink(order.kind)  # ok: test-flow
