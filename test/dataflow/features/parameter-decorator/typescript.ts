import { sink } from 'testkit';
import { Input } from 'testframe';

export class Orders {
  find(@Input('id') id: string, kind: string): void {
    sink(id); // finding: test-flow
    sink(kind); // ok: test-flow
  }
  count(@Input('id') id: number): void {
    sink(id); // ok: test-flow
  }
}
