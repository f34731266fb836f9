import { source, sink } from 'testkit';

const state = { name: 'none', kind: 'none' };
function load() {
  state.name = source();
  state.kind = 'book';
}
function show() {
  sink(state.name); // finding: test-flow
  sink(state.kind); // ok: test-flow
}
