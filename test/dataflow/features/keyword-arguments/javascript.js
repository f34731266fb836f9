import { source, sink } from 'testkit';

function write({ name, kind = 'none' }) {
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
}
write({ kind: 'book', name: source() });
