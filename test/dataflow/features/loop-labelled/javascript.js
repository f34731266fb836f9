import { source, sink } from 'testkit';

function search(rows) {
  let found = 'none';
  let missed = 'none';
  outer: for (const row of rows) {
    for (const cell of row) {
      if (cell === 1) {
        found = source();
        break outer;
      }
      if (cell === 2) {
        missed = 'skipped';
        continue outer;
        missed = source();
      }
    }
  }
  sink(found); // finding: test-flow
  sink(missed); // ok: test-flow
}
