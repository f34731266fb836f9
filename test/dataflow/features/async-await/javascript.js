import { source, sink } from 'testkit';

async function read() {
  return source();
}
async function title() {
  return 'guest';
}
async function show() {
  const name = await read();
  sink(name); // finding: test-flow
  sink(await title()); // ok: test-flow
}
