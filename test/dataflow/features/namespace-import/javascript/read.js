import { source } from 'testkit';

export function read() {
  return source();
}
export function title() {
  return 'guest';
}
