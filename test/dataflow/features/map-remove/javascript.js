import { source, sink } from 'testkit';

function settings() {
  const map = { name: source(), other: source() };
  delete map.name;
  sink(map.name); // ok: test-flow
  sink(map.other); // finding: test-flow
}
