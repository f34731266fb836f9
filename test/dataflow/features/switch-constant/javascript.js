import { source, sink } from 'testkit';

function choose() {
  const mode = 'b';
  let first = 'none';
  let second = 'none';
  switch (mode) {
    case 'a':
      first = source();
      break;
    case 'b':
      second = source();
      break;
    default:
      first = source();
  }
  sink(first); // ok: test-flow
  sink(second); // finding: test-flow
}
