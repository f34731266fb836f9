import { source, sink } from 'testkit';

class Order {
  constructor(name, kind) {
    this.name = name;
    this.kind = kind;
  }
}
function show() {
  const order = new Order(source(), 'book');
  sink(order.name); // finding: test-flow
  sink(order.kind); // ok: test-flow
}
