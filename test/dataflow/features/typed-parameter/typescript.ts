import { source, sink } from 'testkit';

function show(count: number, wide: boolean, mode: 'a' | 'b', text: string): string {
  return `${count} ${wide} ${mode} ${text}`;
}
function name(): string {
  return JSON.parse(source()) as string;
}
sink(name()); // finding: test-flow
sink(show(Number(source()), true, 'a', 'x')); // ok: test-flow
