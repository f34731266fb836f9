import { source, sink } from 'testkit';

function each() {
  const fields = { name: source() };
  const fixed = { name: 'guest' };
  for (const [key, value] of Object.entries(fields)) {
    sink(value); // finding: test-flow
    sink(key); // ok: test-flow
  }
  for (const [, value] of Object.entries(fixed)) sink(value); // ok: test-flow
  for (const value of Object.values(fields)) sink(value); // finding: test-flow
  for (const key in fields) sink(fields[key]); // finding: test-flow
  for (const key of Object.keys(fields)) sink(key); // ok: test-flow
}
