import { sink } from 'testkit';
import type { Repository } from './repository.js';

export class Service {
  constructor(private readonly repository: Repository) {}
  show(): void {
    sink(this.repository.find()); // finding: test-flow
    sink(this.repository.table()); // ok: test-flow
  }
}
