import { source, sink } from 'testkit';

function printer(text) {
  return () => text;
}
function show() {
  const dirty = printer(source());
  const fixed = printer('guest');
  sink(dirty()); // finding: test-flow
  sink(fixed()); // ok: test-flow
}
