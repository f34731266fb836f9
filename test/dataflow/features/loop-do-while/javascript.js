import { source, sink } from 'testkit';

function attempt() {
  let text = 'none';
  let other = source();
  do {
    text = source();
    other = 'none';
  } while (other !== 'none');
  sink(text); // finding: test-flow
  sink(other); // ok: test-flow
}
