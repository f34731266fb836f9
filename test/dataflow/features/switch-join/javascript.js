import { source, sink } from 'testkit';

function choose(mode) {
  let first = source();
  let second = source();
  switch (mode) {
    case 1:
      first = 'one';
      second = 'one';
      break;
    case 2:
      second = 'two';
      break;
    default:
      first = 'other';
      second = 'other';
  }
  sink(first); // finding: test-flow
  sink(second); // ok: test-flow
}
