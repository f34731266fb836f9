import { source, sink } from 'testkit';

function statement() {
  const text = 'name=' + source() + ';';
  const fixed = 'name=' + 'guest' + ';';
  sink(text); // finding: test-flow
  sink(fixed); // ok: test-flow
}
