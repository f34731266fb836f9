import { source, sink } from 'testkit';

function even(text, n) {
  if (n <= 0) return text;
  return odd(text, n - 1);
}
function odd(text, n) {
  if (n <= 0) return '-' + text;
  return even(text, n - 1);
}
function show(n) {
  sink(even(source(), n)); // finding: test-flow
  sink(even('guest', n)); // ok: test-flow
}
