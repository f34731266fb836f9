import { source, sink } from 'testkit';

function answers(person, other) {
  const table = {};
  table[`code_${person}`] = source();
  table['page_' + other] = 'first';
  sink(table[`code_${other}`]); // finding: test-flow
  sink(table.code_7); // finding: test-flow
  sink(table.language); // ok: test-flow
  sink(table[`page_${person}`]); // ok: test-flow
  sink(table[other]); // finding: test-flow
  sink({ ...table }[`code_${other}`]); // finding: test-flow
  const map = new Map();
  map.set(`code_${person}`, source());
  sink(map.get('code_' + other)); // finding: test-flow
  sink(map.get('language')); // ok: test-flow
  for (const value of Object.values(table)) sink(value); // finding: test-flow
}

export { answers };
