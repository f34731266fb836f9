import { source, sink } from 'testkit';

function assertPlain(text) {
  if (!/^[a-z]+$/.test(text)) throw new Error('bad');
}
function warn(text) {
  if (!/^[a-z]+$/.test(text)) console.warn('bad');
}
function show() {
  const name = source();
  assertPlain(name);
  sink(name); // ok: test-flow
}
function open() {
  const name = source();
  warn(name);
  sink(name); // finding: test-flow
}
