import { source, sink } from 'testkit';

function settings() {
  const map = new Map([['kind', 'book']]);
  sink(map.get('name') ?? source()); // finding: test-flow
  sink(map.get('kind') ?? source()); // ok: test-flow
  if (!map.has('note')) map.set('note', source());
  sink(map.get('note')); // finding: test-flow
}
