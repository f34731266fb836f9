import { source, sink } from 'testkit';

function show(run) {
  let name = 'guest';
  let kind = source();
  try {
    name = source();
    run();
    name = 'done';
    kind = 'book';
  } catch {
    kind = 'none';
  }
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
}
