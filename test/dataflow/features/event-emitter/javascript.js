import { source, sink } from 'testkit';

class Bus {
  constructor() {
    this.handlers = {};
  }
  on(name, handler) {
    this.handlers[name] = this.handlers[name] || [];
    this.handlers[name].push(handler);
  }
  emit(name, value) {
    for (const handler of this.handlers[name] || []) handler(value);
  }
}
const bus = new Bus();
bus.on('order', (text) => sink(text)); // finding: test-flow
bus.on('title', (text) => sink(text)); // ok: test-flow
bus.emit('order', source());
bus.emit('title', 'guest');
