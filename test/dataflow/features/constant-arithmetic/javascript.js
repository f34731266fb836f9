import { source, sink } from 'testkit';

function sizes() {
  const base = 3;
  const total = base * 10 + 2;
  const index = (total % 10) - 2;
  const names = ['guest', source()];
  sink(names[index]); // ok: test-flow
  sink(names[index + 1]); // finding: test-flow
}
