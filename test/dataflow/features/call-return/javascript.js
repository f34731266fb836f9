import { source, sink } from 'testkit';

function read() {
  return source();
}
function title() {
  return 'guest';
}
function show() {
  sink(read()); // finding: test-flow
  sink(title()); // ok: test-flow
}
