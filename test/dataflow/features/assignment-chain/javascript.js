import { source, sink } from 'testkit';

function chain() {
  let a;
  let b;
  let c;
  a = b = source();
  c = a = 'fixed';
  sink(b); // finding: test-flow
  sink(a); // ok: test-flow
  sink(c); // ok: test-flow
}
