import { pack, ship } from './belt.js';
import { newest, oldest } from './shelf.js';

export function run() {
  ship(oldest());
  pack(newest());
}
