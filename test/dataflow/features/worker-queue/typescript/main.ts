import { source } from 'testkit';
import { Queue } from './queue';

export class Controller {
  constructor(private readonly queue: Queue) {}

  handle(): void {
    this.queue.add(source());
    this.queue.keep(source(), 'guest');
  }
}
