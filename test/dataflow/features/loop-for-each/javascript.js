import { source, sink } from 'testkit';

function each() {
  for (const name of ['guest', source()]) {
    sink(name); // finding: test-flow
  }
  for (const name of ['guest', 'admin']) {
    sink(name); // ok: test-flow
  }
}
