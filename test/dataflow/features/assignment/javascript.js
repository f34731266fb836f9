import { source, sink } from 'testkit';

function greet() {
  const name = source();
  const copy = name;
  const fixed = 'guest';
  sink(copy); // finding: test-flow
  sink(fixed); // ok: test-flow
}
