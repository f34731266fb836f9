import { source, sink, clean, escape } from 'testkit';

function show() {
  const name = source();
  sink(escape(name)); // finding: test-flow
  sink(clean(escape(name))); // ok: test-flow
}
