import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export class Shelf {
  constructor(private readonly folder: string) {}

  fastify(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  decorated(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  locals(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  setting(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  koa(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  state(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  toolkit(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  method(name: string) {
    return readFileSync(join(this.folder, name)); // finding: path-traversal
  }

  own(name: string) {
    return readFileSync(join(this.folder, basename(name))); // ok: path-traversal
  }
}
