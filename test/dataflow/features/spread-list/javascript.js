import { source, sink } from 'testkit';

function merge() {
  const extra = ['guest', source()];
  const all = ['first', ...extra];
  const fixed = ['first', ...['second']];
  sink(all[2]); // finding: test-flow
  sink(all[0]); // ok: test-flow
  sink(fixed[1]); // ok: test-flow
}
