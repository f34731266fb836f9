import { source, sink } from 'testkit';

class Shop {
  constructor(name) {
    this.name = name;
  }
  cart() {
    const shop = this;
    return new (class {
      owner() {
        return shop.name;
      }
      kind() {
        return 'cart';
      }
    })();
  }
}
function show() {
  const cart = new Shop(source()).cart();
  sink(cart.owner()); // finding: test-flow
  sink(cart.kind()); // ok: test-flow
}
