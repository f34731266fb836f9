import { source, sink } from 'testkit';

function answers(person, other) {
  const table = {};
  table[`${person}Code`] = source();
  table[other + 'Page'] = 'first';
  sink(table[`${other}Code`]); // finding: test-flow
  sink(table.annCode); // finding: test-flow
  sink(table.language); // ok: test-flow
  sink(table[`${person}Page`]); // ok: test-flow
  sink(table[other]); // finding: test-flow
  sink({ ...table }[`${other}Code`]); // finding: test-flow
  const settings = { storeCode: source(), mailPage: 'first' };
  sink(settings[`${other}Page`]); // ok: test-flow
  sink(settings[`${other}Code`]); // finding: test-flow
  const map = new Map();
  map.set(`${person}-code`, source());
  sink(map.get(other + '-code')); // finding: test-flow
  sink(map.get('language')); // ok: test-flow
  for (const value of Object.values(table)) sink(value); // finding: test-flow
}

export { answers };
