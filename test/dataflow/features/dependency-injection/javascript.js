import { source, sink } from 'testkit';

class Repository {
  find() {
    return source();
  }
  table() {
    return 'orders';
  }
}
class Service {
  constructor(repository) {
    this.repository = repository;
  }
  show() {
    sink(this.repository.find()); // finding: test-flow
    sink(this.repository.table()); // ok: test-flow
  }
}
new Service(new Repository()).show();
