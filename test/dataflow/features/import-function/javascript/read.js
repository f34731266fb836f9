import { source, sink } from 'testkit';

export function read() {
  return source();
}
export const title = () => 'guest';
export function write(text) {
  sink(text); // finding: test-flow
}
export function print(text) {
  sink(text); // ok: test-flow
}
