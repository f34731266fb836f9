import { source, sink } from 'testkit';

class Name {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}
function show() {
  const dirty = new Name(source());
  const fixed = new Name('guest');
  sink('name ' + dirty); // finding: test-flow
  sink(`name ${fixed}`); // ok: test-flow
  sink(dirty.toString()); // finding: test-flow
}
