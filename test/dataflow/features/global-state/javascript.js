import { source, sink } from 'testkit';

let current = 'none';
let fixed = 'none';
function load() {
  current = source();
  fixed = 'guest';
}
function show() {
  sink(current); // finding: test-flow
  sink(fixed); // ok: test-flow
}
load();
show();
