import { source, sink } from 'testkit';

function shift(rounds) {
  let first = 'a';
  let second = 'b';
  let constant = 'c';
  for (let i = 0; i < rounds; i++) {
    sink(first); // finding: test-flow
    sink(constant); // ok: test-flow
    first = second;
    second = source();
    constant = 'd';
  }
}
