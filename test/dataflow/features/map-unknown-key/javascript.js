import { source, sink } from 'testkit';

function settings(key) {
  const map = new Map();
  map.set(key, source());
  const fixed = new Map([['a', 'b']]);
  sink(map.get('name')); // finding: test-flow
  sink(map.get(key)); // finding: test-flow
  sink(fixed.get(key)); // ok: test-flow
}
