import { sink } from 'testkit';

export function ship(item) {
  sink(item); // finding: test-flow
}

export function pack(item) {
  sink(item); // ok: test-flow
}
