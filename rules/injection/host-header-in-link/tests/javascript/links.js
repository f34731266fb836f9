const express = require('express');
const nodemailer = require('nodemailer');
const { queue } = require('./queue');

const app = express();
const transport = nodemailer.createTransport(process.env.SMTP_URL);
const HOSTS = ['portal.clinic.example', 'www.clinic.example'];

function baseOf(req) {
  return req.protocol + '://' + req.get('host');
}

app.post('/forgot', async (req, res) => {
  const ticket = await queue.ticket(req.body.account);
  // finding: host-header-in-link
  const link = 'https://' + req.headers.host + '/reset/' + ticket;
  await queue.push({ kind: 'forgot', link });
  res.sendStatus(204);
});

app.post('/invite', async (req, res) => {
  // finding: host-header-in-link
  await queue.push({ kind: 'invite', link: `${baseOf(req)}/invitations/${await queue.ticket()}` });
  res.sendStatus(204);
});

app.post('/report', async (req, res) => {
  const html = '<a href="https://' + req.hostname + '/reports/7">Report 7</a>';
  // finding: host-header-in-link
  await transport.sendMail({ to: 'desk@clinic.example', subject: 'Report', html });
  res.sendStatus(204);
});

app.post('/known', async (req, res) => {
  const host = req.hostname;
  if (!HOSTS.includes(host)) return res.sendStatus(400);
  // ok: host-header-in-link
  const link = `https://${host}/reset/${await queue.ticket()}`;
  await queue.push({ kind: 'forgot', link });
  res.sendStatus(204);
});

app.post('/configured', async (req, res) => {
  // ok: host-header-in-link
  const link = `${process.env.PUBLIC_URL}/reset/${await queue.ticket()}?from=${encodeURIComponent(req.hostname)}`;
  await queue.push({ kind: 'forgot', link });
  res.sendStatus(204);
});

app.get('/pages', (req, res) => {
  // ok: host-header-in-link
  const next = 'https://' + req.headers.host + '/pages?start=20';
  res.json({ next });
});
