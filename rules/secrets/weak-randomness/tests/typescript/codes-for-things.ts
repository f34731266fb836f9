const SIGNS = 'ACDEFGHJKMNPQRTUVWXYZ2346789';

export function voucherCode(length = 10): string {
  // finding: weak-randomness
  return Array.from({ length }, () => SIGNS[Math.floor(Math.random() * SIGNS.length)]).join('');
}

export function open(locker: { doorPin?: string; giftCode?: string; shelf?: number }): void {
  // finding: weak-randomness
  locker.doorPin = String(Math.floor(Math.random() * 10000));
  // finding: weak-randomness
  locker.giftCode = Math.random().toString(36).slice(2);
  // ok: weak-randomness
  locker.shelf = Math.floor(Math.random() * 12);
}

export function trackingColour(): string {
  // ok: weak-randomness
  const colourCode = Math.floor(Math.random() * 0xffffff).toString(16);
  return `#${colourCode}`;
}
