import { source, sink } from 'testkit';

class Base {
  constructor(name) {
    this.name = name;
    this.kind = 'base';
  }
}
class Derived extends Base {
  show() {
    sink(this.name); // finding: test-flow
    sink(this.kind); // ok: test-flow
  }
}
new Derived(source()).show();
