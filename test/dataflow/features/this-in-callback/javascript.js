import { source, sink } from 'testkit';

class Page {
  constructor() {
    this.name = source();
    this.kind = 'page';
  }
  show(rows) {
    rows.forEach(() => {
      sink(this.name); // finding: test-flow
      sink(this.kind); // ok: test-flow
    });
  }
}
