import { source, sink } from 'testkit';

function names(rows) {
  const list = rows.map(() => source());
  const upper = ['a', source()].map((name) => name.toUpperCase());
  const fixed = [source(), source()].map(() => 'x');
  sink(list[0]); // finding: test-flow
  sink(upper[1]); // finding: test-flow
  sink(fixed[0]); // ok: test-flow
}
