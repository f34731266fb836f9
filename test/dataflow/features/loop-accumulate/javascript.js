import { source, sink } from 'testkit';

function collect(rows) {
  let text = '';
  let stars = '';
  for (const row of rows) {
    text += source();
    stars += '*';
  }
  sink(text); // finding: test-flow
  sink(stars); // ok: test-flow
}
