import { source, sink } from 'testkit';

function statement() {
  const parts = [];
  parts.push('name=');
  parts.push(source());
  const fixed = [];
  fixed.push('name=');
  fixed.push('guest');
  sink(parts.join('')); // finding: test-flow
  sink(fixed.join('')); // ok: test-flow
}
