import { source, sink, check } from 'testkit';

const DENIED = ['root'];
function show() {
  const name = source();
  if (check(name) === false) {
    sink(name); // finding: test-flow
  } else {
    sink(name); // ok: test-flow
  }
  if (DENIED.includes(name)) return;
  sink(name); // finding: test-flow
}
