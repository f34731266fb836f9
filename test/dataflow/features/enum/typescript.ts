import { source, sink } from 'testkit';

enum Mode {
  Read = 'read',
  Write = 'write',
}
function show(mode: Mode): void {
  sink(mode); // ok: test-flow
  sink(Mode.Read); // ok: test-flow
  sink(`${Mode.Write} ${source()}`); // finding: test-flow
}
