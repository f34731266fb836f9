import { source } from 'testkit';
import type { Repository } from './repository.js';

export class SqlRepository implements Repository {
  find(): string {
    return source();
  }
  table(): string {
    return 'orders';
  }
}
