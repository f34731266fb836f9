import { source, sink } from 'testkit';

function show() {
  const name = source();
  const kind = 'book';
  const print = () => {
    sink(name); // finding: test-flow
    sink(kind); // ok: test-flow
  };
  print();
}
