import { source, sink } from 'testkit';

class Queue {
  constructor() {
    this.items = [];
  }
  publish(item) {
    this.items.push(item);
  }
  take() {
    return this.items.shift();
  }
}
const dirty = new Queue();
const fixed = new Queue();
dirty.publish(source());
fixed.publish('guest');
sink(dirty.take()); // finding: test-flow
sink(fixed.take()); // ok: test-flow
