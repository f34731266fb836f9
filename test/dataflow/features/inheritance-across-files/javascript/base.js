export class Handler {
  run(text) {
    this.write(text);
    this.print('guest');
  }
}
