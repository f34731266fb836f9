import { source, sink } from 'testkit';

function show(first, second) {
  sink(first); // ok: test-flow
  sink(second); // finding: test-flow
}
const row = ['fixed', source()];
show(...row);
