import { source, sink } from 'testkit';

function read() {
  return [source(), 'book'];
}
function show() {
  const [name, kind] = read();
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
}
