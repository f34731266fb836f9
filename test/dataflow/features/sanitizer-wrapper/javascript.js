import { source, sink, clean } from 'testkit';

function tidy(text) {
  return clean(text).trim();
}
function noop(text) {
  clean(text);
  return text;
}
function show() {
  sink(tidy(source())); // ok: test-flow
  sink(noop(source())); // finding: test-flow
}
