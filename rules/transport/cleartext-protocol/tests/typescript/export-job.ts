import { Client } from 'basic-ftp';
import { ImapFlow } from 'imapflow';

interface FtpOptions {
  host: string;
  user: string;
  password: string;
  secure: boolean;
}

export async function nightlyExport(file: string, password: string): Promise<void> {
  const client = new Client();
  // finding: cleartext-protocol
  await client.access({ host: 'ftp.partner-bank.eu', user: 'nightly', password });
  await client.uploadFrom(file, 'export.csv');
}

export async function configuredExport(options: FtpOptions): Promise<void> {
  const client = new Client();
  // ok: cleartext-protocol
  await client.access(options);
}

export async function tlsExport(file: string, password: string): Promise<void> {
  const client = new Client();
  // ok: cleartext-protocol
  await client.access({ host: 'ftp.partner-bank.eu', user: 'nightly', password, secure: 'implicit' });
  await client.uploadFrom(file, 'export.csv');
}

export function inbox(pass: string): ImapFlow {
  // ok: cleartext-protocol
  return new ImapFlow({ host: 'imap.partner-bank.eu', port: 993, secure: true, auth: { user: 'desk', pass } });
}
