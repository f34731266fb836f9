import { sink } from 'testkit';
import type { Request } from 'testframe';

export function show(request: Request, other: { input: string }): void {
  sink(request.input); // finding: test-flow
  sink(other.input); // ok: test-flow
  const { input } = request;
  sink(input); // finding: test-flow
}
