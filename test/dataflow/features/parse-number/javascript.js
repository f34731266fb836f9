import { source, sink } from 'testkit';

function show() {
  const text = source();
  sink(parseInt(text, 10)); // ok: test-flow
  sink(Number(text)); // ok: test-flow
  sink(+text); // ok: test-flow
  sink(`id=${Number.parseFloat(text)}`); // ok: test-flow
  sink(text); // finding: test-flow
}
