import { source, sink } from 'testkit';

class Base {
  constructor(name) {
    this.name = name;
  }
  describe(prefix) {
    return prefix + this.name;
  }
}
class Derived extends Base {
  constructor(name, kind) {
    super(name);
    this.kind = kind;
  }
  describe(prefix) {
    return '<' + super.describe(prefix) + '>';
  }
}
function show() {
  const item = new Derived(source(), 'book');
  sink(item.describe('a')); // finding: test-flow
  sink(item.kind); // ok: test-flow
  sink(new Derived('guest', source()).describe('a')); // ok: test-flow
}
