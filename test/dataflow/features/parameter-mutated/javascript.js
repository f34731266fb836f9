import { source, sink } from 'testkit';

function fill(item) {
  item.name = source();
  item.kind = 'book';
}
function append(list) {
  list.push(source());
}
function show() {
  const item = { name: 'guest', kind: source() };
  fill(item);
  sink(item.name); // finding: test-flow
  sink(item.kind); // ok: test-flow
  const list = ['fixed'];
  append(list);
  sink(list[1]); // finding: test-flow
  sink(list[0]); // ok: test-flow
}
