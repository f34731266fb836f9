import { source } from 'testkit';
import { store } from './store.js';

export function load() {
  store.name = source();
  store.kind = 'book';
}
