import { source, sink, check } from 'testkit';

function show() {
  let name = source();
  if (!check(name)) return;
  sink(name); // ok: test-flow
  name = source();
  sink(name); // finding: test-flow
}
