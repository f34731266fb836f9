import { source, sink } from 'testkit';

function* names() {
  yield 'guest';
  yield source();
}
function* titles() {
  yield 'a';
  yield 'b';
}
function* both() {
  yield* names();
}
function show() {
  for (const name of names()) sink(name); // finding: test-flow
  for (const title of titles()) sink(title); // ok: test-flow
  for (const name of both()) sink(name); // finding: test-flow
  const [first] = [...titles()];
  sink(first); // ok: test-flow
}
