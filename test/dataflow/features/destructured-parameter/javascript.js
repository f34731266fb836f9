import { source, sink } from 'testkit';

function show({ name, kind }, [first]) {
  sink(name); // finding: test-flow
  sink(kind); // ok: test-flow
  sink(first); // ok: test-flow
}
show({ name: source(), kind: 'book' }, ['fixed', source()]);
