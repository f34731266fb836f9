import * as bcrypt from 'bcryptjs';
import { pbkdf2Sync } from 'node:crypto';

export class PasswordService {
  private readonly rounds = 6;

  hash(password: string): string {
    // finding: weak-password-hash-settings
    return bcrypt.hashSync(password, this.rounds);
  }

  legacy(password: string, salt: string): Buffer {
    // finding: weak-password-hash-settings
    return pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  }

  strong(password: string): string {
    // ok: weak-password-hash-settings
    return bcrypt.hashSync(password, 11);
  }

  derived(password: string, salt: string): Buffer {
    // ok: weak-password-hash-settings
    return pbkdf2Sync(password, salt, 310_000, 32, 'sha256');
  }
}
