import { source, sink } from 'testkit';

function choose() {
  const mode = 'se' + 'cond';
  let text = source();
  let other = 'none';
  if (mode === 'second') {
    text = 'none';
  }
  if (mode.startsWith('sec')) {
    other = source();
  }
  sink(text); // ok: test-flow
  sink(other); // finding: test-flow
}
