import { source, sink } from 'testkit';

function settings() {
  const defaults = { name: 'guest', kind: 'book' };
  const merged = { ...defaults, name: source() };
  const fixed = { name: source(), ...defaults };
  const assigned = Object.assign({}, defaults, { kind: source() });
  sink(merged.name); // finding: test-flow
  sink(merged.kind); // ok: test-flow
  sink(fixed.name); // ok: test-flow
  sink(assigned.kind); // finding: test-flow
  sink(assigned.name); // ok: test-flow
}
