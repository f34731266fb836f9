import { registerAs } from '@nestjs/config';
import type { CookieOptions } from 'express';

// finding: insecure-cookie
const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: false };
// ok: insecure-cookie
const mail = { host: 'mail.parcels.example', port: 587, secure: false, requireTLS: true };

const settings = () => ({
  session: { name: 'parcels', cookie },
  // finding: cleartext-transport
  labels: { endpoint: 'http://labels.parcelnet.io/v1' },
  // ok: cleartext-transport
  depots: { endpoint: 'https://depots.parcelnet.io/v1' },
  mail,
});

export type Settings = ReturnType<typeof settings>;
export const tracking = registerAs('tracking', () => ({
  // finding: cleartext-transport
  endpoint: 'http://tracking.parcelnet.io/v1',
  secured: 'https://tracking.parcelnet.io/v1',
}));
export default registerAs('parcels', settings);
