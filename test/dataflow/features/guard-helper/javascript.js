import { source, sink } from 'testkit';

function isPlain(text) {
  return /^[a-z]+$/.test(text);
}
function isLong(text) {
  return text.length > 10;
}
function show() {
  const name = source();
  if (isPlain(name)) sink(name); // ok: test-flow
  if (isLong(name)) sink(name); // finding: test-flow
}
