import { sink } from 'testkit';

export function write(text) {
  sink(text); // finding: test-flow
}
export function print(text) {
  sink(text); // ok: test-flow
}
