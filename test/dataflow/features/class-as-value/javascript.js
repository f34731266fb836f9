import { source, sink } from 'testkit';

class Dirty {
  read() {
    return source();
  }
}
class Fixed {
  read() {
    return 'guest';
  }
}
function make(Type) {
  return new Type();
}
function show() {
  sink(make(Dirty).read()); // finding: test-flow
  sink(make(Fixed).read()); // ok: test-flow
}
