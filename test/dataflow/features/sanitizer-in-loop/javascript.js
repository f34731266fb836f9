import { source, sink, clean } from 'testkit';

function show(rounds) {
  let name = source();
  let other = source();
  for (let i = 0; i < 3; i++) {
    name = clean(name);
  }
  for (let i = 0; i < rounds; i++) {
    other = clean(other);
  }
  sink(name); // ok: test-flow
  sink(other); // finding: test-flow
}
