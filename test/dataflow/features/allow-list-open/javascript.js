import { source, sink } from 'testkit';

function show(given) {
  const allowed = [source()];
  const column = source();
  if (allowed.includes(column)) {
    sink(column); // finding: test-flow
  }
  const fixed = ['name'];
  if (fixed.includes(column)) sink(column); // ok: test-flow
}
