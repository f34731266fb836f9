import { source, sink } from 'testkit';

function each() {
  const names = ['first', source()];
  const fixed = ['a', 'b'];
  for (let i = 0; i < names.length; i++) {
    sink(names[i]); // finding: test-flow
    sink(fixed[i]); // ok: test-flow
  }
}

function count() {
  const names = ['first', 'second', source()];
  let i = 0;
  while (i < names.length) {
    const name = names[i++];
    sink(name); // finding: test-flow
    sink(String(i)); // ok: test-flow
  }
}
