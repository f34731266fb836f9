import { source, sink } from 'testkit';
import { Order } from './order.js';

const order = new Order(source(), 'book');
sink(order.text()); // finding: test-flow
sink(order.type()); // ok: test-flow
