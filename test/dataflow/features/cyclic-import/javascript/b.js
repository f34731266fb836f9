import { sink } from 'testkit';
import { head, title } from './a.js';

export function tail() {
  return head() + '!';
}
export function print() {
  sink(title()); // ok: test-flow
}
