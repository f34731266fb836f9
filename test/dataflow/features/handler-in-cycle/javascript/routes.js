import { sink } from 'testkit';
import { app } from './app.js';

export const version = 2;
export function register() {
  app.handle('/orders', (request) => {
    sink(request.input); // finding: test-flow
    sink(request.id); // ok: test-flow
  });
}
