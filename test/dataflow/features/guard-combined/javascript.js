import { source, sink, check } from 'testkit';

function show(wide) {
  const name = source();
  if (wide && check(name)) sink(name); // ok: test-flow
  if (wide || check(name)) sink(name); // finding: test-flow
  if (!check(name) || wide) return;
  sink(name); // ok: test-flow
}
