import { source, sink } from 'testkit';

function show(given) {
  const name = given ?? source();
  const other = source() ?? 'guest';
  const fixed = null ?? 'guest';
  const kept = 'guest' ?? source();
  sink(name); // finding: test-flow
  sink(other); // finding: test-flow
  sink(fixed); // ok: test-flow
  sink(kept); // ok: test-flow
}
