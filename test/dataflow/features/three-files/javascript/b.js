import { write, print } from './c.js';
export function forward(text) {
  write('name ' + text);
}
export function drop(text) {
  print('size ' + text.length);
}
