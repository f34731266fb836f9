import { source, sink } from 'testkit';

function write(kind, name) {
  sink(kind); // ok: test-flow
  sink(name); // finding: test-flow
}
const writeBook = write.bind(null, 'book');
writeBook(source());
