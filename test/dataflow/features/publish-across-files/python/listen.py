from events import events
from testkit import sink

def on_order(order):
    sink(order["name"])  # finding: test-flow
    sink(order["kind"])  # ok: test-flow


events.on("order", on_order)
