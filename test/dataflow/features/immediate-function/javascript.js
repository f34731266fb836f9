import { source, sink } from 'testkit';

const loaded = (() => {
  const name = source();
  return { name, kind: 'book' };
})();
sink(loaded.name); // finding: test-flow
sink(loaded.kind); // ok: test-flow
