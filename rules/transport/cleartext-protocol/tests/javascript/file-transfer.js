const Ftp = require('ftp');
const basicFtp = require('basic-ftp');
const { Telnet } = require('telnet-client');
const SftpClient = require('ssh2-sftp-client');
const nodemailer = require('nodemailer');
const Imap = require('imap');
const { ImapFlow } = require('imapflow');

const password = process.env.TRANSFER_PASSWORD;

function exportSalaries() {
  const client = new Ftp();
  // finding: cleartext-protocol
  client.connect({ host: 'ftp.payroll-partner.de', user: 'export', password });
  return client;
}

async function exportInvoices() {
  const client = new basicFtp.Client();
  // finding: cleartext-protocol
  await client.access({ host: 'ftp.tax-office.de', user: 'export', password, secure: false });
}

async function readMeter() {
  const connection = new Telnet();
  // finding: cleartext-protocol
  await connection.connect({ host: '10.20.1.5', port: 23 });
}

function mailer() {
  // finding: cleartext-protocol
  return nodemailer.createTransport({ host: 'mail.clinic.de', port: 25, ignoreTLS: true });
}

function mailbox() {
  // finding: cleartext-protocol
  return new Imap({ user: 'desk', password, host: 'imap.clinic.de', port: 143, tls: false });
}

function flow() {
  // finding: cleartext-protocol
  return new ImapFlow({ host: 'imap.clinic.de', port: 143, secure: false, auth: { user: 'desk', pass: password } });
}

async function exportEncrypted() {
  const client = new basicFtp.Client();
  // ok: cleartext-protocol
  await client.access({ host: 'ftp.tax-office.de', user: 'export', password, secure: true });
  const old = new Ftp();
  // ok: cleartext-protocol
  old.connect({ host: 'ftp.payroll-partner.de', user: 'export', password, secure: true });
  const sftp = new SftpClient();
  // ok: cleartext-protocol
  await sftp.connect({ host: 'sftp.payroll-partner.de', username: 'export', password });
}

async function localFtp() {
  const client = new basicFtp.Client();
  // ok: cleartext-protocol
  await client.access({ host: 'localhost', user: 'test', password });
}

function startTls() {
  // ok: cleartext-protocol
  return nodemailer.createTransport({ host: 'mail.clinic.de', port: 587, secure: false, requireTLS: true });
}

function secureMailbox() {
  // ok: cleartext-protocol
  return new Imap({ user: 'desk', password, host: 'imap.clinic.de', port: 993, tls: true });
}

module.exports = { exportSalaries, exportInvoices, readMeter, mailer, mailbox, flow, exportEncrypted, localFtp, startTls, secureMailbox };
