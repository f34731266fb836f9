import { source, sink } from 'testkit';

function pick(index) {
  const list = ['guest', source()];
  const fixed = ['guest', 'admin'];
  sink(list[index]); // finding: test-flow
  sink(fixed[index]); // ok: test-flow
}
