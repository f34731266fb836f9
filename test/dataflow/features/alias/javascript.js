import { source, sink } from 'testkit';

function order() {
  const item = { name: 'guest' };
  const same = item;
  const copy = { ...item };
  same.name = source();
  sink(item.name); // finding: test-flow
  sink(copy.name); // ok: test-flow
}
