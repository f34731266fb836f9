import { sink } from 'testkit';
import { Route, Input } from 'testframe';

export class Orders {
  @Route('/orders')
  list(request) {
    sink(request.input); // finding: test-flow
    sink(request.id); // ok: test-flow
  }
  helper(request) {
    sink(request.input); // ok: test-flow
  }
}
