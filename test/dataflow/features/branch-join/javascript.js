import { source, sink } from 'testkit';

function pick(wide) {
  let column = 'id';
  let order = source();
  if (wide) {
    column = source();
    order = 'asc';
  } else {
    order = 'desc';
  }
  sink(column); // finding: test-flow
  sink(order); // ok: test-flow
}
