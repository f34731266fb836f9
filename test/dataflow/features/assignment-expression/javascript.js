import { source, sink } from 'testkit';

function readLine(reader) {
  let line;
  let fixed;
  if ((line = source()) !== '') {
    sink(line); // finding: test-flow
  }
  if ((fixed = 'none') !== reader) {
    sink(fixed); // ok: test-flow
  }
}
