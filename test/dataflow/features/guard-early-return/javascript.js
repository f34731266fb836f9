import { source, sink, check } from 'testkit';

function show() {
  const name = source();
  if (!check(name)) {
    return;
  }
  sink(name); // ok: test-flow
}
function unguarded() {
  const name = source();
  if (!check(name)) {
    console.warn('bad name');
  }
  sink(name); // finding: test-flow
}
