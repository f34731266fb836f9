import { source, sink } from 'testkit';

function names() {
  const seen = new Set();
  seen.add('guest');
  const dirty = new Set();
  dirty.add(source());
  for (const name of seen) sink(name); // ok: test-flow
  for (const name of dirty) sink(name); // finding: test-flow
}
