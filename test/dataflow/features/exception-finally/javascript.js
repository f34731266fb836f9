import { source, sink } from 'testkit';

function show(run) {
  let name = source();
  let kind = 'none';
  try {
    run();
  } finally {
    name = 'fixed';
    kind = source();
  }
  sink(name); // ok: test-flow
  sink(kind); // finding: test-flow
}
