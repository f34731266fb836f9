import { source, sink } from 'testkit';

function inner(text) {
  sink(text); // finding: test-flow
}
function outer(text) {
  inner(text);
}
function closed(text) {
  sink(text); // ok: test-flow
}
function show() {
  outer(source());
  closed(typeof source());
}
