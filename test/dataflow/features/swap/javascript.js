import { source, sink } from 'testkit';

function exchange() {
  let a = source();
  let b = 'fixed';
  [a, b] = [b, a];
  sink(a); // ok: test-flow
  sink(b); // finding: test-flow
}
