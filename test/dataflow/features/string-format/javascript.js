import { source, sink } from 'testkit';
import { format } from 'node:util';

function statement() {
  const text = format('name=%s;', source());
  const fixed = format('name=%s;', 'guest');
  sink(text); // finding: test-flow
  sink(fixed); // ok: test-flow
}
