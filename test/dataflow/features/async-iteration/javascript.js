import { source, sink } from 'testkit';

async function* lines() {
  yield source();
}
async function* fixed() {
  yield 'guest';
}
async function show() {
  for await (const line of lines()) sink(line); // finding: test-flow
  for await (const line of fixed()) sink(line); // ok: test-flow
}
