import { source, sink } from 'testkit';

function withName(use) {
  use(source(), 'book');
}
function show() {
  withName((name, kind) => {
    sink(name); // finding: test-flow
    sink(kind); // ok: test-flow
  });
}
