import { source } from 'testkit';

export default function read() {
  return source();
}
export const title = 'guest';
