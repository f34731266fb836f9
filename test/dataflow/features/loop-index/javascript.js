import { source, sink } from 'testkit';

function each() {
  const names = [source(), source()];
  const fixed = ['a', 'b'];
  for (let i = 0; i < names.length; i++) {
    sink(names[i]); // finding: test-flow
    sink(fixed[i]); // ok: test-flow
  }
}
