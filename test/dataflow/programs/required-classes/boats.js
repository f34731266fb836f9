const Table = require('./base');
const { Tool } = require('./bases');
const bases = require('./bases');

class Boats extends Table {
  constructor() {
    super('boats');
  }

  list(order) {
    return this.sortedBy(order);
  }
}

class Logo extends Tool {}

class FixedLogo extends bases.Fixed {}

module.exports = { boats: new Boats(), logo: new Logo(), fixedLogo: new FixedLogo() };
