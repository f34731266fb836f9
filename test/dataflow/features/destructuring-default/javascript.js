import { source, sink } from 'testkit';

function unpack(options) {
  const { name = source() } = {};
  const { kind = 'book' } = {};
  const { size = source() } = { size: 'small' };
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
  sink(size); // ok: test-flow
}
