const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export function linkCode(length = 32): string {
  let out = '';
  while (out.length < length) {
    // finding: weak-randomness
    out += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  }
  return out;
}

export function between(min: number, max: number): number {
  // ok: weak-randomness
  return min + Math.floor(Math.random() * (max - min));
}

export function start(account: { resetDigest: string; delay: number; pin?: string }): string {
  const token = linkCode();
  // finding: weak-randomness
  const verificationCode = between(100000, 999999);
  // ok: weak-randomness
  account.delay = between(10, 20);
  return `${token} ${verificationCode}`;
}

export function parcelCode(): string {
  // ok: weak-randomness
  return Math.random().toString(36).slice(2);
}

export function label(parcel: { mark: string }): void {
  parcel.mark = parcelCode();
}
