import { source, sink } from 'testkit';

interface Reader {
  read(): string;
}
class RequestReader implements Reader {
  read(): string {
    return source();
  }
}
class FixedReader implements Reader {
  read(): string {
    return 'guest';
  }
}
interface Titled {
  title(): string;
}
class Plain implements Titled {
  title(): string {
    return 'plain';
  }
}
function show(reader: Reader, titled: Titled): void {
  sink(reader.read()); // finding: test-flow
  sink(titled.title()); // ok: test-flow
}
function choose(wide: boolean): void {
  const reader: Reader = wide ? new RequestReader() : new FixedReader();
  sink(reader.read()); // finding: test-flow
  sink(new FixedReader().read()); // ok: test-flow
}
