import { source, sink } from 'testkit';

class Order {
  title(text: string): string {
    return `Order ${text}`;
  }

  kind(text: string): string {
    return text === '' ? 'none' : 'order';
  }
}

interface Store {
  readonly open: Order[];
  readonly byName: Map<string, Order>;
}

export function show(orders: Order[], list: readonly Order[], byName: Map<string, Order>, store: Store): void {
  const text = source();
  for (const order of orders) {
    sink(order.title(text)); // finding: test-flow
    sink(order.kind(text)); // ok: test-flow
  }
  list.forEach((order) => sink(order.title(text))); // finding: test-flow
  list.forEach((order) => sink(order.kind(text))); // ok: test-flow
  sink(orders.map((order) => order.kind(text)).join(', ')); // ok: test-flow
  for (const order of byName.values()) sink(order.kind(text)); // ok: test-flow
  sink(byName.get('a')?.kind(text)); // ok: test-flow
  sink(orders[0].kind(text)); // ok: test-flow
  sink(orders.find((order) => order.title('') !== '')?.kind(text)); // ok: test-flow
  for (const order of store.open) sink(order.kind(text)); // ok: test-flow
}
