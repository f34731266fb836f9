import { source, sink } from 'testkit';

function statement() {
  const name = source();
  const guest = 'guest';
  sink(`name=${name};`); // finding: test-flow
  sink(`name=${guest};`); // ok: test-flow
}
