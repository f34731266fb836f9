import { source, sink } from 'testkit';

function read() {
  return { name: source(), kind: 'book' };
}
function show() {
  const item = read();
  sink(item.name); // finding: test-flow
  sink(item.kind); // ok: test-flow
}
