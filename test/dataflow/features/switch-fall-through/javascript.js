import { source, sink } from 'testkit';

function choose(mode) {
  let text = 'none';
  let last = 'none';
  switch (mode) {
    case 1:
      text = source();
    case 2:
      last = text;
      text = 'done';
      break;
    default:
      break;
  }
  sink(last); // finding: test-flow
  sink(text); // ok: test-flow
}
