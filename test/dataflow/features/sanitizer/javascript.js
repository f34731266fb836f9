import { source, sink, clean } from 'testkit';

function show() {
  const name = source();
  sink(clean(name)); // ok: test-flow
  sink(name); // finding: test-flow
  sink(clean(name) + name); // finding: test-flow
}
