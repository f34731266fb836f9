import { source, sink, check } from 'testkit';

function show() {
  const name = source();
  const other = source();
  if (check(name)) {
    sink(name); // ok: test-flow
    sink(other); // finding: test-flow
  } else {
    sink(name); // finding: test-flow
  }
}
