import { source, sink } from 'testkit';

function names() {
  const sorted = [source(), 'b'].sort((a, b) => (a < b ? -1 : 1));
  const fixed = ['b', 'a'].sort().reverse();
  sink(sorted[0]); // finding: test-flow
  sink(fixed[0]); // ok: test-flow
}
