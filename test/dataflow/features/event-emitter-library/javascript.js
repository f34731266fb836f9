import { source, sink } from 'testkit';
import { EventEmitter } from 'node:events';

const events = new EventEmitter();
events.on('order', (text) => sink(text)); // missed: test-flow
events.on('title', (text) => sink(text)); // ok: test-flow
events.emit('order', source());
events.emit('title', 'guest');
