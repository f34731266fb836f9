import { source, sink } from 'testkit';

function configured() {
  const debug = false;
  let name = 'guest';
  let title = 'none';
  if (debug) {
    name = source();
  } else {
    title = source();
  }
  sink(name); // ok: test-flow
  sink(title); // finding: test-flow
}
