import { source, sink } from 'testkit';

function show(order) {
  const item = { owner: { name: source(), kind: 'book' } };
  sink(item?.owner?.name); // finding: test-flow
  sink(item?.owner?.kind); // ok: test-flow
  sink(item.read?.()); // ok: test-flow
}
