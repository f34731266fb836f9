import { source, sink } from 'testkit';

class Printer {
  print(text) {
    sink(text); // finding: test-flow
  }
  title(text) {
    sink(text); // ok: test-flow
  }
}
function show() {
  const printer = new Printer();
  const print = printer.print.bind(printer);
  print(source());
  ['guest'].forEach(printer.title);
}
