import { source, sink } from 'testkit';

function show() {
  const name = source();
  if (/^[a-z0-9_]+$/.test(name)) {
    sink(name); // ok: test-flow
  }
  if (/[a-z]/.test(name)) {
    sink(name); // finding: test-flow
  }
}
