import { randomBytes } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';
import { nanoid as quick } from 'nanoid/non-secure';

interface Invite {
  mail: string;
  inviteCode: string;
}

const pick = (from: readonly string[]): string => from[Math.floor(Math.random() * from.length)]!;
const WORDS = ['apple', 'river', 'stone', 'cloud'] as const;

export class Invites {
  private apiKey = '';

  make(mail: string): Invite {
    // finding: weak-randomness
    return { mail, inviteCode: `${pick(WORDS)}-${pick(WORDS)}` };
  }

  renew(): void {
    this.apiKey = quick(24); // finding: weak-randomness
  }

  renewed(): void {
    this.apiKey = randomBytes(24).toString('hex'); // ok: weak-randomness
  }

  secure(mail: string): Invite {
    // ok: weak-randomness
    return { mail, inviteCode: customAlphabet('0123456789', 8)() };
  }

  /** For the list on the screen only. */
  rowKey(): string {
    return `row-${Math.random()}`; // ok: weak-randomness
  }

  greeting(): string {
    return pick(['hello', 'welcome']); // ok: weak-randomness
  }

  ticket(): string {
    return nanoid(); // ok: weak-randomness
  }
}
