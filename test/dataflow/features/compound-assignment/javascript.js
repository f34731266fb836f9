import { source, sink } from 'testkit';

function grow() {
  let text = 'a';
  text += source();
  let other = 'a';
  other += 'b';
  let missing = null;
  missing ??= source();
  let present = 'x';
  present &&= 'y';
  sink(text); // finding: test-flow
  sink(other); // ok: test-flow
  sink(missing); // finding: test-flow
  sink(present); // ok: test-flow
}
