import { source, sink } from 'testkit';

function show() {
  const reader = {
    prefix: 'name ',
    read() {
      return this.prefix + source();
    },
    title() {
      return this.prefix + 'guest';
    },
  };
  sink(reader.read()); // finding: test-flow
  sink(reader.title()); // ok: test-flow
}
