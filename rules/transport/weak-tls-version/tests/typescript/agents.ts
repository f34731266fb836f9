import { Agent } from 'node:https';
import type { ConnectionOptions } from 'node:tls';

// finding: weak-tls-version
export const partner = new Agent({ minVersion: 'TLSv1', maxVersion: 'TLSv1.2' });

export const options: ConnectionOptions = {
  host: 'old.partner.de',
  // finding: weak-tls-version
  secureProtocol: 'TLSv1_1_method',
};

// ok: weak-tls-version
export const current = new Agent({ minVersion: 'TLSv1.2' });

// ok: weak-tls-version
export const newest = new Agent({ minVersion: 'TLSv1.3' });

export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

export function isOutdated(version: TlsVersion): boolean {
  // ok: weak-tls-version
  return version === 'TLSv1' || version === 'TLSv1.1';
}

export const manifest = {
  // ok: weak-tls-version
  minVersion: '1.1',
};
