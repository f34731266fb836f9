import { source, sink } from 'testkit';

function repeat(text, times) {
  if (times === 0) return text;
  return repeat(text + '.', times - 1);
}
function show(times) {
  sink(repeat(source(), times)); // finding: test-flow
  sink(repeat('guest', times)); // ok: test-flow
}
