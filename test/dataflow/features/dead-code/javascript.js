import { source, sink } from 'testkit';

function stop() {
  const name = source();
  sink(name); // finding: test-flow
  return;
  sink(name); // ok: test-flow
}

function fail() {
  const name = source();
  if (true) {
    throw new Error('closed');
  }
  sink(name); // ok: test-flow
}
