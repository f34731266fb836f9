import { source, sink, check } from 'testkit';

function show() {
  const name = source();
  if (!check(name)) throw new Error('bad name');
  sink(name); // ok: test-flow
}
function swallowed() {
  const name = source();
  try {
    if (!check(name)) throw new Error('bad name');
  } catch {
    console.warn('ignored');
  }
  sink(name); // finding: test-flow
}
