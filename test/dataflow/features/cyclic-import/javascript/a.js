import { source, sink } from 'testkit';
import { tail } from './b.js';

export function head() {
  return source();
}
export function title() {
  return 'guest';
}
export function show() {
  sink(tail()); // finding: test-flow
}
