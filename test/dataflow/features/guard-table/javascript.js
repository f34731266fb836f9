import { source, sink } from 'testkit';

const COLUMNS = { name: 'u.name', since: 'u.created' };
const BY_NAME = new Map([
  ['name', 'u.name'],
  ['since', 'u.created'],
]);

function found() {
  const key = source();
  const column = COLUMNS[key];
  if (column) sink(key); // ok: test-flow
  if (BY_NAME.get(key) !== undefined) sink(key); // ok: test-flow
  sink(BY_NAME.get(key) ?? key); // finding: test-flow
  if (!column) throw new Error('unknown column');
  sink(`${column} = :${key}`); // ok: test-flow
}

function notFound() {
  const key = source();
  const column = COLUMNS[key];
  if (column === undefined) sink(key); // finding: test-flow
}

function tableOfTheSender() {
  const table = {};
  table[source()] = 'u.name';
  const key = source();
  if (table[key]) sink(key); // finding: test-flow
}
