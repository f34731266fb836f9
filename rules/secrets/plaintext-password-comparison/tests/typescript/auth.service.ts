import * as argon2 from 'argon2';
import { timingSafeEqual } from 'node:crypto';

interface Account {
  readonly mail: string;
  readonly password: string;
  readonly passwordDigest: Buffer;
}

interface Login {
  readonly mail: string;
  readonly password: string;
}

export class AuthService {
  constructor(private readonly accounts: Map<string, Account>) {}

  login(input: Login): boolean {
    const account = this.accounts.get(input.mail);
    // finding: plaintext-password-comparison
    return account !== undefined && account.password === input.password;
  }

  loginBy(mail: string, kennwort: string): Account | undefined {
    const account = this.accounts.get(mail);
    // finding: plaintext-password-comparison
    if (account?.password !== kennwort) return undefined;
    return account;
  }

  async loginHashed(input: Login): Promise<boolean> {
    const account = this.accounts.get(input.mail);
    // ok: plaintext-password-comparison
    return account !== undefined && argon2.verify(account.password, input.password);
  }

  compareDigests(account: Account, digest: Buffer): boolean {
    // ok: plaintext-password-comparison
    return timingSafeEqual(account.passwordDigest, digest);
  }

  mustChange(account: { passwordVersion: number }, version: number): boolean {
    // ok: plaintext-password-comparison
    return account.passwordVersion !== version;
  }
}
