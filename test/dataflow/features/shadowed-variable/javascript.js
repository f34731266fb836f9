import { source, sink } from 'testkit';

function scopes() {
  const name = source();
  {
    const name = 'inner';
    sink(name); // ok: test-flow
  }
  const show = (name) => sink(name); // ok: test-flow
  show('guest');
  sink(name); // finding: test-flow
}
