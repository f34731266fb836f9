import { source, sink, check } from 'testkit';

function show() {
  const item = { name: source(), note: source() };
  if (check(item.name)) {
    sink(item.name); // ok: test-flow
    sink(item.note); // finding: test-flow
  }
}
