import { source, sink } from 'testkit';

function settings() {
  const map = new Map();
  map.set('name', source());
  map.set('kind', 'book');
  const key = 'na' + 'me';
  sink(map.get('name')); // finding: test-flow
  sink(map.get(key)); // finding: test-flow
  sink(map.get('kind')); // ok: test-flow
  map.set('name', 'fixed');
  sink(map.get('name')); // ok: test-flow
}
