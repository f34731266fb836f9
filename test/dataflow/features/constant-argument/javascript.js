import { source, sink } from 'testkit';

function read(fromRequest) {
  if (fromRequest) {
    return source();
  }
  return 'guest';
}
function show() {
  sink(read(true)); // finding: test-flow
  sink(read(false)); // ok: test-flow
}
