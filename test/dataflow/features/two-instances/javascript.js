import { source, sink } from 'testkit';

class Box {
  constructor(text) {
    this.text = text;
  }
  get() {
    return this.text;
  }
}
function show() {
  const dirty = new Box(source());
  const fixed = new Box('guest');
  sink(dirty.get()); // finding: test-flow
  sink(fixed.get()); // ok: test-flow
}
