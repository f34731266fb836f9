import { source, sink } from 'testkit';

function merge() {
  const fixed = ['a'].concat(['b']);
  const mixed = ['a'].concat([source()]);
  sink(mixed[1]); // finding: test-flow
  sink(fixed[1]); // ok: test-flow
  sink(mixed.join(' ')); // finding: test-flow
  sink(fixed.join(' ')); // ok: test-flow
}
