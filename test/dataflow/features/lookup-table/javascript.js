import { source, sink } from 'testkit';

const COLUMNS = { name: 'display_name', date: 'created_at' };
const OPEN = { name: source() };
function column() {
  const key = source();
  sink(COLUMNS[key]); // ok: test-flow
  sink(COLUMNS[key] ?? 'id'); // ok: test-flow
  sink(OPEN[key]); // finding: test-flow
  sink(COLUMNS[key] || key); // finding: test-flow
}
