import { spawn } from 'child_process';
import nodemailer from 'nodemailer';
import ejs from 'ejs';
import _ from 'lodash';
import { config } from '../config';
import { logger } from '../lib/logger';
import { maskEmail } from '../lib/mask';

const transport = nodemailer.createTransport({
  host: config.mail.host,
  port: config.mail.port,
  secure: false,
  ignoreTLS: true,
  auth: { user: config.mail.user, pass: config.mail.password },
});

const relay = nodemailer.createTransport({
  host: config.mail.host,
  port: 465,
  secure: true,
  tls: { minVersion: 'TLSv1.3', rejectUnauthorized: true },
  auth: { user: config.mail.user, pass: config.mail.password },
});

const REMINDER = 'Guten Tag <%= name %>, wir erwarten Sie am <%= day %>.';
const subjectOf = _.template('Ihr Termin in <%- clinic %>');

export interface Recipient {
  id: string;
  email: string;
  name: string;
  link?: string;
}

export class Mailer {
  async reminder(to: Recipient, day: string, clinic: string): Promise<void> {
    const text = ejs.render(REMINDER, { name: to.name, day });
    await transport.sendMail({ from: config.mail.from, to: to.email, subject: subjectOf({ clinic }), text });
    logger.info({ to: maskEmail(to.email), day }, 'reminder sent');
  }

  async campaign(to: Recipient[], subject: string, body: string): Promise<void> {
    const render = _.template(subject);
    for (const recipient of to) {
      await relay.sendMail({ from: config.mail.from, to: recipient.email, subject: render({ name: recipient.name }), text: body.replace('{link}', recipient.link ?? '') });
    }
  }

  confirmLink(email: string, birthday: string): string {
    return `${config.publicUrl}/portal/confirm?email=${encodeURIComponent(email)}&birthday=${birthday}`;
  }

  resetLink(token: string): string {
    return `${config.publicUrl}/portal/reset?token=${token}`;
  }

  enquiry(replyTo: string, subject: string, text: string): void {
    const child = spawn('/usr/sbin/sendmail', ['-t', '-i']);
    const message = ['From: ' + config.mail.from, 'To: praxis@lindenhof-clinics.com', `Reply-To: ${replyTo}`, `Subject: ${subject}`, '', text].join('\r\n');
    child.stdin.end(message);
  }

  async sendAll(to: Recipient[], subject: string, text: string): Promise<number> {
    await Promise.all(to.map(({ email }) => relay.sendMail({ from: config.mail.from, to: email, subject, text })));
    logger.info(`${to.length} messages sent from praxis@lindenhof-clinics.com`);
    return to.length;
  }
}
