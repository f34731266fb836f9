import { source } from 'testkit';

export function read() {
  return source();
}
