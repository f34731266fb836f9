import { source, sink } from 'testkit';

class Query {
  constructor() {
    this.table = 'none';
    this.filter = 'none';
  }
  from(table) {
    this.table = table;
    return this;
  }
  where(filter) {
    this.filter = filter;
    return this;
  }
  build() {
    return { table: this.table, filter: this.filter };
  }
}
function show() {
  const query = new Query().from('orders').where(source()).build();
  sink(query.filter); // finding: test-flow
  sink(query.table); // ok: test-flow
}
