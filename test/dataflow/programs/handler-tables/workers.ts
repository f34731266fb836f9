import { exec } from 'node:child_process';
import { Broker } from './broker.js';

const broker = new Broker();

export async function work(): Promise<void> {
  await broker.open();
  await broker
    .handle<{ tape: string; copies: number }>('tape', async (order) => {
      exec(`write-tape ${order.tape}`); // finding: command-injection
    })
    .handle<{ copies: number }>('copies', async (order) => {
      exec(`write-tape -n ${Number(order.copies)}`); // ok: command-injection
    })
    .listen();
}
