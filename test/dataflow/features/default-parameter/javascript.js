import { source, sink } from 'testkit';

function pick(name = source()) {
  return name;
}
function write(name = 'guest', kind = 'book') {
  sink(kind); // ok: test-flow
  return name;
}
function show() {
  sink(pick()); // finding: test-flow
  sink(pick('guest')); // ok: test-flow
  sink(write(source())); // finding: test-flow
  sink(write()); // ok: test-flow
}
