export class Order {
  constructor(name, kind) {
    this.name = name;
    this.kind = kind;
  }
  text() {
    return this.name;
  }
  type() {
    return this.kind;
  }
}
