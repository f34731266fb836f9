class Store {
  constructor() {
    this.name = 'none';
    this.kind = 'none';
  }
}
export const store = new Store();
