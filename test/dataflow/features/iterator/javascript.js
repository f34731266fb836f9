import { source, sink } from 'testkit';

class Lines {
  constructor(list) {
    this.list = list;
  }
  *[Symbol.iterator]() {
    for (const line of this.list) yield line;
  }
}
function show() {
  for (const line of new Lines([source()])) sink(line); // finding: test-flow
  for (const line of new Lines(['guest'])) sink(line); // ok: test-flow
}
