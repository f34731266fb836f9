import { source, sink } from 'testkit';

class BadName extends Error {
  constructor(name, code) {
    super('bad name');
    this.name = name;
    this.code = code;
  }
}
function show() {
  try {
    throw new BadName(source(), 'E1');
  } catch (error) {
    sink(error.name); // finding: test-flow
    sink(error.code); // ok: test-flow
    sink(error.message); // ok: test-flow
  }
}
