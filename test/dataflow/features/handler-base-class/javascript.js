import { sink } from 'testkit';
import { Controller } from 'testframe';

class Orders extends Controller {
  list() {
    sink(this.request.input); // finding: test-flow
    sink(this.request.id); // ok: test-flow
  }
}
class Other {
  list() {
    sink(this.request.input); // ok: test-flow
  }
}
