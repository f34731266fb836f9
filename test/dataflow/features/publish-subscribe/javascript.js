import { source, sink } from 'testkit';
import { createEvents } from 'testframe';

const events = createEvents();
events.on('order', (text) => sink(text)); // finding: test-flow
events.on('title', (text) => sink(text)); // ok: test-flow
events.emit('order', source());
events.emit('title', 'guest');
