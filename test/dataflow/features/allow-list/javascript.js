import { source, sink } from 'testkit';

const ALLOWED = ['name', 'date'];
const KNOWN = new Set(['name', 'date']);
function show() {
  const column = source();
  if (ALLOWED.includes(column)) {
    sink(column); // ok: test-flow
  }
  if (KNOWN.has(column)) sink(column); // ok: test-flow
  sink(column); // finding: test-flow
}
