from order import Order
from testkit import source, sink

order = Order(source(), "book")
sink(order.text())  # finding: test-flow
sink(order.type())  # ok: test-flow
