import { source, sink, clean, escape } from 'testkit';

function show() {
  const names = [source()].map((name) => clean(name));
  const mapped = [source()].map(clean);
  const open = [source()].map((name) => escape(name));
  sink(names[0]); // ok: test-flow
  sink(mapped[0]); // ok: test-flow
  sink(open[0]); // finding: test-flow
}
