import { source, sink } from 'testkit';

function write(first, ...others) {
  sink(first); // ok: test-flow
  sink(others[0]); // finding: test-flow
  sink(others[1]); // ok: test-flow
}
function all() {
  sink(arguments[0]); // ok: test-flow
  sink(arguments[1]); // finding: test-flow
}
write('fixed', source(), 'book');
all('fixed', source());
