import { source, sink } from 'testkit';

function roundTrip() {
  const text = JSON.stringify({ name: source() });
  const back = JSON.parse(text);
  const fixed = JSON.parse(JSON.stringify({ name: 'guest' }));
  sink(back.name); // finding: test-flow
  sink(fixed.name); // ok: test-flow
}
