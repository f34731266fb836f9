import { z } from 'zod';

export const berths = {
  // finding: hardcoded-credential
  key: process.env.BERTH_KEY || 'w4Jt7pQx2-berths-9dLm3',
  // ok: hardcoded-credential
  store: process.env.STORAGE_KEY || 'w4Jt7pQx2-berths-9dLm3',
  // ok: hardcoded-credential
  site: process.env.RECAPTCHA_SITE_KEY ?? '6LcR2ksUAAq9Pz7Xw1Tn5',
  // ok: hardcoded-credential
  other: process.env.SORT_KEY ?? 'harbour/berths/by-name',
};

export function remember(keep: (key: string) => void, key = 'w4Jt7pQx2-berths-9dLm3'): void {
  // ok: hardcoded-credential
  keep(key);
}

export const schema = z.object({
  // finding: hardcoded-credential
  PEPPER: z.string().default('9fQ2-kkB7ss1Xw0'),
  // ok: hardcoded-credential
  MAPS_KEY: z.string().default('9fQ2-kkB7ss1Xw0'),
});
