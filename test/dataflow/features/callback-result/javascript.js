import { source, sink } from 'testkit';

function compute(make) {
  return '<' + make() + '>';
}
function show() {
  sink(compute(() => source())); // finding: test-flow
  sink(compute(() => 'guest')); // ok: test-flow
}
