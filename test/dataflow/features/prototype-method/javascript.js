import { source, sink } from 'testkit';

function Order(name) {
  this.name = name;
}
Order.prototype.show = function () {
  return this.name;
};
function run() {
  sink(new Order(source()).show()); // finding: test-flow
  sink(new Order('guest').show()); // ok: test-flow
}
