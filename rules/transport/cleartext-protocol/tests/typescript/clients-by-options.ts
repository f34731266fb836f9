import { Client } from 'minio';
import { Pool } from 'pg';
import { SMTPClient } from 'emailjs';
import imaps from 'imap-simple';
import Consul from 'consul';
import winston from 'winston';

// finding: cleartext-protocol
export const files = new Client({ endPoint: 'files.harbour-ops.com', useSSL: false, accessKey: 'reader', secretKey: process.env.FILES ?? '' });
// ok: cleartext-protocol
export const safeFiles = new Client({ endPoint: 'files.harbour-ops.com', useSSL: true, accessKey: 'reader', secretKey: process.env.FILES ?? '' });
// finding: cleartext-protocol
export const moves = new Pool({ host: 'db.harbour-ops.com', ssl: false });
// ok: cleartext-protocol
export const near = new Pool({ host: 'db.internal', ssl: false });
// ok: cleartext-protocol
export const asConfigured = new Pool({ host: 'db.harbour-ops.com', ssl: process.env.PLAIN !== '1' });
// finding: cleartext-protocol
export const mails = new SMTPClient({ host: 'smtp.harbour-ops.com', ssl: false, tls: false });
// ok: cleartext-protocol
export const safeMails = new SMTPClient({ host: 'smtp.harbour-ops.com', tls: true });
// finding: cleartext-protocol
export const inbox = () => imaps.connect({ imap: { host: 'imap.harbour-ops.com', tls: false, user: 'desk', password: process.env.DESK ?? '' } });
// finding: cleartext-protocol
export const consul = new Consul({ host: 'consul.harbour-ops.com', secure: false });
// finding: cleartext-protocol
export const logs = new winston.transports.Http({ host: 'logs.harbour-ops.com', ssl: false });
