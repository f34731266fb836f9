import { source, sink } from 'testkit';

function lastWins() {
  let name = source();
  sink(name); // finding: test-flow
  name = 'guest';
  sink(name); // ok: test-flow
  name = source();
  sink(name); // finding: test-flow
}
