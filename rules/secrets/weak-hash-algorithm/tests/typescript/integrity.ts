import { createHash } from 'node:crypto';

export async function oldDigest(content: ArrayBuffer): Promise<ArrayBuffer> {
  // finding: weak-hash-algorithm
  return crypto.subtle.digest('SHA-1', content);
}

export async function oldNamed(content: ArrayBuffer): Promise<ArrayBuffer> {
  // finding: weak-hash-algorithm
  return crypto.subtle.digest({ name: 'SHA-1' }, content);
}

export async function digest(content: ArrayBuffer): Promise<ArrayBuffer> {
  // ok: weak-hash-algorithm
  return crypto.subtle.digest('SHA-256', content);
}

export class Ledger {
  private readonly algorithm = 'md5';

  entry(line: string): string {
    // finding: weak-hash-algorithm
    return createHash(this.algorithm).update(line).digest('hex');
  }

  strong(line: string): string {
    // ok: weak-hash-algorithm
    return createHash('sha384').update(line).digest('hex');
  }
}
