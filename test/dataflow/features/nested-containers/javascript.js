import { source, sink } from 'testkit';

function tables() {
  const table = { rows: [{ name: source(), kind: 'book' }] };
  sink(table.rows[0].name); // finding: test-flow
  sink(table.rows[0].kind); // ok: test-flow
  table.rows.push({ name: 'fixed' });
  const grid = [['a', source()], ['b', 'c']];
  sink(grid[0][1]); // finding: test-flow
  sink(grid[1][1]); // ok: test-flow
}
