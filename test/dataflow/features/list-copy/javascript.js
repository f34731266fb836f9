import { source, sink } from 'testkit';

function copies() {
  const list = ['guest', source()];
  const copy = list.slice();
  const both = [...list];
  const tail = list.slice(1);
  sink(copy[0]); // ok: test-flow
  sink(copy[1]); // finding: test-flow
  sink(both[0]); // ok: test-flow
  sink(both[1]); // finding: test-flow
  sink(tail[0]); // finding: test-flow
}
