import { source, sink } from 'testkit';

function write(name, kind) {
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
}
function show() {
  write(source(), 'book');
}
