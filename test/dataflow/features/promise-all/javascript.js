import { source, sink } from 'testkit';

async function read() {
  return source();
}
async function title() {
  return 'guest';
}
async function show() {
  const [name, fixed] = await Promise.all([read(), title()]);
  sink(name); // finding: test-flow
  sink(fixed); // ok: test-flow
}
