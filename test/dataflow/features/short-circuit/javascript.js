import { source, sink } from 'testkit';

function label(admin) {
  const name = admin && source();
  const other = source() || 'guest';
  const fixed = admin && 'admin';
  const never = false && source();
  sink(name); // finding: test-flow
  sink(other); // finding: test-flow
  sink(fixed); // ok: test-flow
  sink(never); // ok: test-flow
}
