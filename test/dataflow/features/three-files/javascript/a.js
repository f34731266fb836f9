import { source } from 'testkit';
import { forward, drop } from './b.js';

export function start() {
  forward(source());
  drop(source());
}
