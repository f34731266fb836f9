import { source, sink } from 'testkit';

function normalise() {
  const name = source().trim().toLowerCase().substring(0, 10);
  const padded = 'guest'.padEnd(20).toUpperCase();
  sink(name); // finding: test-flow
  sink(padded); // ok: test-flow
  sink('a,b'.split(',')[0]); // ok: test-flow
  sink(source().split(',')[0]); // finding: test-flow
}
