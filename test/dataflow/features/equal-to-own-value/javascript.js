import { randomUUID } from 'node:crypto';
import { source, sink } from 'testkit';

function show(codes) {
  const name = source();
  const other = source();
  if (name === randomUUID() + '.png') {
    sink(name); // ok: test-flow
    sink(other); // finding: test-flow
  }
  if (name !== codes.current()) sink(name); // finding: test-flow
  if (name === other) sink(name); // finding: test-flow
}
