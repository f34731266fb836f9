import { sink } from 'testkit';
import { events } from './events.js';

events.on('order', (order) => {
  sink(order.name); // finding: test-flow
  sink(order.kind); // ok: test-flow
});
