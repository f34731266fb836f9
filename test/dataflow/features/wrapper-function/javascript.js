import { source, sink } from 'testkit';

function logged(fn) {
  return (...args) => {
    const result = fn(...args);
    return result;
  };
}
const read = logged((name) => name + source());
const title = logged((name) => name + '!');
function show() {
  sink(read('a')); // finding: test-flow
  sink(title('a')); // ok: test-flow
}
