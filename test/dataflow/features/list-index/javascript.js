import { source, sink } from 'testkit';

function pick() {
  const list = ['guest', source(), 'admin'];
  sink(list[0]); // ok: test-flow
  sink(list[1]); // finding: test-flow
  sink(list[2]); // ok: test-flow
  list[0] = source();
  list[1] = 'fixed';
  sink(list[0]); // finding: test-flow
  sink(list[1]); // ok: test-flow
}
