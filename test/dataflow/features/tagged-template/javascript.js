import { source, sink } from 'testkit';

function tag(strings, first, second) {
  sink(first); // finding: test-flow
  sink(second); // ok: test-flow
  return strings[0] + second;
}
sink(tag`name ${source()} kind ${'book'}`); // ok: test-flow
