import { source, sink } from 'testkit';

function order() {
  const item = { name: source(), kind: 'book' };
  item.price = 'free';
  item.note = source();
  sink(item.name); // finding: test-flow
  sink(item.note); // finding: test-flow
  sink(item.kind); // ok: test-flow
  sink(item.price); // ok: test-flow
  item.name = 'fixed';
  sink(item.name); // ok: test-flow
}
