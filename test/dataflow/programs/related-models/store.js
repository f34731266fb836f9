class Store {
  constructor(model) {
    this.model = model;
  }

  async detail(id, ...associations) {
    const include = associations.map((association) => ({ association }));
    return this.present(await this.model.findByPk(id, { include }));
  }

  present(record) {
    if (!record) throw new Error('Not found');
    return record;
  }
}

module.exports = Store;
