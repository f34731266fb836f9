import { source, sink } from 'testkit';
import { Handler } from './base.js';

class Printer extends Handler {
  write(text) {
    sink(text); // finding: test-flow
  }
  print(text) {
    sink(text); // ok: test-flow
  }
}
new Printer().run(source());
