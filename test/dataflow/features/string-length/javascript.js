import { source, sink } from 'testkit';

function measure() {
  const name = source();
  const size = name.length;
  sink(size); // ok: test-flow
  sink(name + size); // finding: test-flow
}
