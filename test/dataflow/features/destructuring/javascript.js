import { source, sink } from 'testkit';

function unpack() {
  const { name, kind } = { name: source(), kind: 'book' };
  const [first, second] = [source(), 'fixed'];
  const { owner: { city } } = { owner: { city: source() } };
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
  sink(first); // finding: test-flow
  sink(second); // ok: test-flow
  sink(city); // finding: test-flow
}
