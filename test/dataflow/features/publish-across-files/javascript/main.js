import { source } from 'testkit';
import { events } from './events.js';

export function place() {
  events.emit('order', { name: source(), kind: 'book' });
}
