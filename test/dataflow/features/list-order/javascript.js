import { source, sink } from 'testkit';

function queue() {
  const list = [];
  list.push('first');
  list.push(source());
  list.push('third');
  list.shift();
  sink(list[0]); // finding: test-flow
  sink(list[1]); // ok: test-flow
  sink(list.pop()); // ok: test-flow
  sink(list.pop()); // finding: test-flow
}
