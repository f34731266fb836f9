import { sink } from 'testkit';

async function show() {
  const reader = await import('./read.js');
  sink(reader.read()); // finding: test-flow
  sink(reader.title()); // ok: test-flow
}
