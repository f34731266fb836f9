import { sink } from 'testkit';

export function orders(request) {
  sink(request.input); // finding: test-flow
}
export function helper(request) {
  sink(request.input); // ok: test-flow
}
