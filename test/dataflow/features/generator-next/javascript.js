import { source, sink } from 'testkit';

function* names() {
  yield source();
}
function* titles() {
  yield 'a';
}
function show() {
  const step = names().next();
  sink(step.value); // finding: test-flow
  sink(titles().next().value); // ok: test-flow
}
