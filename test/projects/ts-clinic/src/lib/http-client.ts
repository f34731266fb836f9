import fs from 'fs';
import https from 'https';
import path from 'path';
import tls from 'tls';
import { constants } from 'crypto';
import type { Writable } from 'stream';
import { pipeline } from 'stream/promises';
import axios, { AxiosInstance } from 'axios';
import { config } from '../config';

export class HttpError extends Error {
  constructor(readonly status: number, message: string, readonly details?: unknown) {
    super(message);
  }
}

const HUB_FINGERPRINT = 'A4:3C:91:0E:77:5B:D2:18:6F:C0:2A:9D:44:E1:8B:35:70:FD:12:63:9A:B8:0F:5E:C7:26:81:D4:3B:EA:59:08';

const agentOptions: Record<string, https.AgentOptions> = {
  lab: { keepAlive: true, rejectUnauthorized: false },
  clearing: { keepAlive: true, minVersion: 'TLSv1' },
  hospital: {
    keepAlive: true,
    ca: fs.existsSync(config.certRoot) ? fs.readFileSync(path.join(config.certRoot, 'hospital-ca.pem')) : undefined,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  },
  hub: {
    checkServerIdentity: (host, cert) =>
      tls.checkServerIdentity(host, cert) ?? (cert.fingerprint256 === HUB_FINGERPRINT ? undefined : new Error('pin mismatch')),
    secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1,
  },
  registry: { checkServerIdentity: () => undefined },
};

export function createClient(partner: string, baseURL?: string): AxiosInstance {
  return axios.create({ baseURL, timeout: 8000, httpsAgent: new https.Agent(agentOptions[partner] ?? {}) });
}

const PARTNER_HOSTS = new Set(['api.medlink-partners.com', 'files.kassen-hub.de', 'media.lindenhof-clinics.com']);

export function partnerUrl(value: string): string {
  const url = new URL(value);
  if (url.protocol !== 'https:' || !PARTNER_HOSTS.has(url.hostname)) {
    throw new HttpError(400, 'Unknown partner host');
  }
  return url.toString();
}

export async function download(url: string, target: Writable): Promise<void> {
  const response = await axios.get(url, { responseType: 'stream', timeout: 15000 });
  await pipeline(response.data, target);
}

export async function downloadFromPartner(url: string, target: Writable): Promise<void> {
  const response = await axios.get(partnerUrl(url), { responseType: 'stream', maxRedirects: 0 });
  await pipeline(response.data, target);
}

export function localPath(value: unknown, fallback = '/'): string {
  const target = typeof value === 'string' ? value : '';
  return /^\/[A-Za-z0-9_-][A-Za-z0-9_\-/]*$/.test(target) ? target : fallback;
}
