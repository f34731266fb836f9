import { source, sink } from 'testkit';

function show() {
  const name = source();
  const empty = name === '';
  sink(empty); // ok: test-flow
  sink(!name); // ok: test-flow
  sink(name.includes('a')); // ok: test-flow
  sink(empty ? name : 'x'); // ok: test-flow
  sink(empty ? 'x' : name); // finding: test-flow
}
