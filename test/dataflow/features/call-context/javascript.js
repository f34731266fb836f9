import { source, sink } from 'testkit';

function wrap(text) {
  return '[' + text + ']';
}
function show() {
  const dirty = wrap(source());
  const fixed = wrap('guest');
  sink(dirty); // finding: test-flow
  sink(fixed); // ok: test-flow
}
