import { source, sink } from 'testkit';

class Names {
  static join(first, second) {
    return first + ' ' + second;
  }
  static title(_text) {
    return 'guest';
  }
}
function show() {
  sink(Names.join('a', source())); // finding: test-flow
  sink(Names.title(source())); // ok: test-flow
}
