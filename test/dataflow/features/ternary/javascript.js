import { source, sink } from 'testkit';

function label(admin) {
  const name = admin ? source() : 'guest';
  const fixed = admin ? 'admin' : 'guest';
  const never = true ? 'guest' : source();
  sink(name); // finding: test-flow
  sink(fixed); // ok: test-flow
  sink(never); // ok: test-flow
}
