import { source, sink } from 'testkit';

function settings() {
  const key = 'name';
  const map = { [key]: source(), kind: 'book' };
  sink(map.name); // finding: test-flow
  sink(map['name']); // finding: test-flow
  sink(map[key]); // finding: test-flow
  sink(map['kind']); // ok: test-flow
}
