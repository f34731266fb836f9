import { source, sink } from 'testkit';

function show(run) {
  let name = 'guest';
  let kind = 'book';
  const load = () => {
    name = source();
  };
  const reset = () => {
    kind = 'none';
  };
  load();
  reset();
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
}
