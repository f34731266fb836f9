import { source, sink } from 'testkit';

function handle(ready) {
  let name = source();
  if (ready) {
    sink(name); // finding: test-flow
    return;
  }
  name = 'guest';
  sink(name); // ok: test-flow
}

function leave(done) {
  let name = 'guest';
  if (done) {
    name = source();
    return name;
  }
  sink(name); // ok: test-flow
  return name;
}
