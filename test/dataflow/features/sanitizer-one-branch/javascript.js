import { source, sink, clean } from 'testkit';

function show(wide) {
  let name = source();
  let other = source();
  if (wide) {
    name = clean(name);
    other = clean(other);
  } else {
    other = 'none';
  }
  sink(name); // finding: test-flow
  sink(other); // ok: test-flow
}
