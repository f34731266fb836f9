import { source, sink } from 'testkit';

class Person {
  getName() {
    return this.name;
  }
  setName(name) {
    this.name = name;
  }
}
function show() {
  const person = new Person();
  const other = new Person();
  person.setName(source());
  other.setName('guest');
  sink(person.getName()); // finding: test-flow
  sink(other.getName()); // ok: test-flow
}
