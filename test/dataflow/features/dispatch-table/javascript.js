import { source, sink } from 'testkit';

const readers = {
  request: () => source(),
  fixed: () => 'guest',
};
function show() {
  sink(readers.request()); // finding: test-flow
  sink(readers['request']()); // finding: test-flow
  sink(readers.fixed()); // ok: test-flow
}
