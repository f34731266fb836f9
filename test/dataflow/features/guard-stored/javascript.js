import { source, sink, check } from 'testkit';

function show() {
  const name = source();
  const valid = check(name);
  if (valid) {
    sink(name); // ok: test-flow
  } else {
    sink(name); // finding: test-flow
  }
}
