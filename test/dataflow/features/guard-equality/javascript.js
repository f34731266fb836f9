import { source, sink } from 'testkit';

function show() {
  const name = source();
  if (name === 'guest') {
    sink(name); // ok: test-flow
  } else {
    sink(name); // finding: test-flow
  }
  switch (name) {
    case 'admin':
      sink(name); // ok: test-flow
      break;
    default:
      sink(name); // finding: test-flow
  }
}
