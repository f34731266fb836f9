import { source, sink } from 'testkit';

function scan(rows) {
  let name = source();
  let other = 'none';
  while (true) {
    name = 'guest';
    if (rows.next()) {
      other = source();
      break;
    }
  }
  sink(other); // finding: test-flow
  sink(name); // ok: test-flow
}
