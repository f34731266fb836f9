import { source, sink } from 'testkit';

function unpack() {
  const { name, ...others } = { name: source(), kind: 'book', note: source() };
  const [head, ...tail] = ['fixed', source()];
  sink(others.note); // finding: test-flow
  sink(others.kind); // ok: test-flow
  sink(others.name); // ok: test-flow
  sink(tail[0]); // finding: test-flow
  sink(head); // ok: test-flow
}
