import { source, sink } from 'testkit';

function nameOf(item) {
  return item.name;
}
function show() {
  const item = { name: source(), kind: 'book' };
  const other = { name: 'guest', kind: source() };
  sink(nameOf(item)); // finding: test-flow
  sink(nameOf(other)); // ok: test-flow
}
