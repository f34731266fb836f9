import { source, sink } from 'testkit';

function show() {
  const match = /name=(\w+)/.exec(source());
  const fixed = /name=(\w+)/.exec('name=guest');
  sink(match[1]); // finding: test-flow
  sink(fixed[1]); // ok: test-flow
}
