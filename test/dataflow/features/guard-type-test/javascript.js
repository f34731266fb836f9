import { source, sink } from 'testkit';

function show() {
  const name = JSON.parse(source());
  if (typeof name === 'number') {
    sink(name); // ok: test-flow
  } else {
    sink(name); // finding: test-flow
  }
}
