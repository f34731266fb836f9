import { source, sink } from 'testkit';

function names() {
  const out = [];
  [source()].forEach((name) => {
    sink(name); // finding: test-flow
    out.push(name);
  });
  ['guest'].forEach((name) => {
    sink(name); // ok: test-flow
  });
  sink(out[0]); // finding: test-flow
}
