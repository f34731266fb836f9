import { source, sink } from 'testkit';

class Order {
  name = 'none';
  kind = 'none';
  load() {
    this.name = source();
    this.kind = 'book';
  }
  show() {
    sink(this.name); // finding: test-flow
    sink(this.kind); // ok: test-flow
  }
}
