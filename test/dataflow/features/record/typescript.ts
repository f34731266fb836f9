import { source, sink } from 'testkit';

interface Item {
  readonly name: string;
  readonly kind: string;
}
function make(name: string, kind: string): Item {
  return Object.freeze({ name, kind });
}
function show(): void {
  const item = make(source(), 'book');
  const renamed = { ...item, name: 'fixed' };
  sink(item.name); // finding: test-flow
  sink(item.kind); // ok: test-flow
  sink(renamed.name); // ok: test-flow
}
