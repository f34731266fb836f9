import { Router, type Request, type Response } from 'express';
import nodemailer, { type Transporter } from 'nodemailer';

const router = Router();
const transport: Transporter = nodemailer.createTransport({ host: process.env.SMTP_HOST, secure: true });

interface Invitation {
  readonly friend: string;
  readonly words: string;
}

function written(headers: Record<string, string>, words: string): string {
  return `${Object.keys(headers)
    .map((name) => `${name}: ${headers[name]}`)
    .join('\r\n')}\r\n\r\n${words}`;
}

router.post('/invitations', async (req: Request<unknown, unknown, Invitation>, res: Response) => {
  const { friend, words } = req.body;
  // finding: mail-header-injection
  await transport.sendMail({ envelope: { to: [friend] }, raw: `To: ${friend}\nSubject: Come and play\n\n${words}` });
  // ok: mail-header-injection
  await transport.sendMail({ envelope: { to: [friend] }, raw: written({ Subject: 'Come and play' }, words) });
  // ok: mail-header-injection
  await transport.sendMail({ to: friend, subject: `${words} of a friend`, text: words });
  res.sendStatus(202);
});
