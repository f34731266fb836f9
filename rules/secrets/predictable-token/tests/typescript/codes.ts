import { randomInt } from 'node:crypto';

export class Vouchers {
  makeOtp(): string {
    // finding: predictable-token
    return String(Math.floor(100000 + Math.random() * 900000));
  }

  makeSafeOtp(): string {
    // ok: predictable-token
    return String(randomInt(100000, 1000000));
  }

  pick<T>(items: readonly T[]): T | undefined {
    // ok: predictable-token
    return items[Math.floor(Math.random() * items.length)];
  }
}
