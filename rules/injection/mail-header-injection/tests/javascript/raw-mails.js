import express from 'express';
import nodemailer from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

const app = express();
const CRLF = '\r\n';
const club = process.env.CLUB_ADDRESS;
const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 465, secure: true });
const ses = new SESClient({});
const sesV2 = new SESv2Client({});

function compose(headers, text) {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [...head, '', text].join(CRLF);
}

function inLines(to, subject, text) {
  const lines = [];
  lines.push('From: ' + club);
  lines.push('To: ' + to);
  lines.push('Subject: ' + subject);
  lines.push('');
  lines.push(text);
  return lines.join('\n');
}

const oneLine = (value) => value.replace(/[\r\n]+/g, ' ').slice(0, 120);

app.post('/matches', async (req, res) => {
  const { subject, text, to } = req.body;
  // finding: mail-header-injection
  await transport.sendMail({ raw: compose({ From: club, Subject: subject }, text) });
  // finding: mail-header-injection
  await transport.sendMail({ raw: inLines(to, 'A match', text) });
  // finding: mail-header-injection
  await transport.sendMail({ raw: Buffer.from(`From: ${club}\r\nSubject: ${subject}\r\n\r\n${text}`) });
  const raw = ['From: ' + club, `Subject: ${subject}`, '', text].join('\n');
  // finding: mail-header-injection
  await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }));
  // finding: mail-header-injection
  await sesV2.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw) } } }));
  const connection = new SMTPConnection({ port: 465, secure: true });
  // finding: mail-header-injection
  connection.send({ from: club, to: [club] }, raw, () => connection.quit());
  let message = `From: ${club}\r\n`;
  message += 'Subject: ' + subject + '\r\n';
  message += '\r\n' + text;
  // finding: mail-header-injection
  await transport.sendMail({ raw: message });
  res.sendStatus(202);
});

// what is fine

app.post('/results', async (req, res) => {
  const { subject, text } = req.body;
  // ok: mail-header-injection
  await transport.sendMail({ raw: compose({ From: club, Subject: 'A result' }, text) });
  // ok: mail-header-injection
  await transport.sendMail({ raw: inLines(club, 'A result', text) });
  // ok: mail-header-injection
  await transport.sendMail({ raw: compose({ From: club, Subject: `Result: ${oneLine(subject)}` }, text) });
  const letters = Buffer.from(subject).toString('base64');
  // ok: mail-header-injection
  await transport.sendMail({ raw: `From: ${club}\r\nSubject: =?UTF-8?B?${letters}?=\r\n\r\n${text}` });
  // ok: mail-header-injection
  await transport.sendMail({ from: club, to: club, subject, text });
  res.sendStatus(202);
});
