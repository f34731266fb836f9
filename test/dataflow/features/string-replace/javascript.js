import { source, sink } from 'testkit';

function fill() {
  const text = 'Dear NAME'.replace('NAME', source());
  const fixed = 'Dear NAME'.replace('NAME', 'guest');
  const rest = source().replace('a', 'b');
  sink(text); // finding: test-flow
  sink(fixed); // ok: test-flow
  sink(rest); // finding: test-flow
}
