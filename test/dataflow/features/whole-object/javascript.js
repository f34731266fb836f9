import { source, sink } from 'testkit';

function order() {
  const item = { owner: { name: source() } };
  const other = { owner: { name: 'guest' } };
  sink(item); // finding: test-flow
  sink(other); // ok: test-flow
}
