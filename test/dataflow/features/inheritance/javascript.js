import { source, sink } from 'testkit';

class Base {
  read() {
    return source();
  }
  title() {
    return source();
  }
}
class Derived extends Base {
  title() {
    return 'guest';
  }
}
function show() {
  const item = new Derived();
  sink(item.read()); // finding: test-flow
  sink(item.title()); // ok: test-flow
}
