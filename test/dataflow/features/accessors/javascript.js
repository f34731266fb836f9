import { source, sink } from 'testkit';

class Person {
  #name = 'none';
  get name() {
    return this.#name;
  }
  set name(value) {
    this.#name = value.trim();
  }
  get kind() {
    return 'person';
  }
}
function show() {
  const person = new Person();
  person.name = source();
  sink(person.name); // finding: test-flow
  sink(person.kind); // ok: test-flow
  const other = new Person();
  other.name = 'guest';
  sink(other.name); // ok: test-flow
}
