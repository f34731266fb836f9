import { source, sink } from 'testkit';

function names() {
  const kept = [source(), 'a'].filter((name) => name !== '');
  const fixed = ['a', 'b'].filter((name) => name !== '');
  sink(kept[0]); // finding: test-flow
  sink(fixed[0]); // ok: test-flow
  sink(['a', source()].find((name) => name.length > 3)); // finding: test-flow
}
