from dataclasses import dataclass
from testkit import source, sink


class Order:
    def title(self, text: str) -> str:
        return "Order " + text

    def kind(self, text: str) -> str:
        return "order"


@dataclass
class Store:
    open: list[Order]


def show(orders: list[Order], by_name: dict[str, Order], store: Store):
    text = source()
    for order in orders:
        sink(order.title(text))  # finding: test-flow
        sink(order.kind(text))  # ok: test-flow
    for order in by_name.values():
        sink(order.kind(text))  # ok: test-flow
    sink(orders[0].kind(text))  # ok: test-flow
    sink(", ".join(order.kind(text) for order in orders))  # ok: test-flow
    for order in store.open:
        sink(order.kind(text))  # ok: test-flow
