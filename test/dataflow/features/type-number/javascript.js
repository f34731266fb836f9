import { source, sink } from 'testkit';

function show(count) {
  const size = source() - 1;
  const total = source() * 2;
  const text = source() + 1;
  sink(size); // ok: test-flow
  sink('n=' + total); // ok: test-flow
  sink(text); // finding: test-flow
}
