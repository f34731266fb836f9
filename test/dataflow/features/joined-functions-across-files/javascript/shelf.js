import { source } from 'testkit';

export function oldest() {
  return source();
}

export function newest() {
  return 'crate';
}
