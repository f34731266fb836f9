import { source, sink } from 'testkit';

function readAll(reader) {
  let line = 'start';
  let count = 0;
  while (reader.hasNext()) {
    line = source();
    count = count + 1;
  }
  sink(line); // finding: test-flow
  sink(count); // ok: test-flow
}
