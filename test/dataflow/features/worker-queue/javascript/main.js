import { source } from 'testkit';
import { add, addName } from './queue.js';

export function handle() {
  add({ text: source(), kind: 'print' });
  addName('guest');
}
