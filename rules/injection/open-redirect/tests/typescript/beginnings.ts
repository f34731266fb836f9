import express from 'express';

const app = express();
const SITE = process.env.SITE_URL ?? 'https://harbour.example';

const local = (to: string): string => (/^\/(?![/\\])/.test(to) ? to : '/');
const rooted = (to: string): string => (/^\//.test(to) ? to : '/');
const either = (to: string): string => (/^\/(?!\/)|^http/.test(to) ? to : '/');
const partner = (to: string): string => (/^https:\/\/partner\.example\//.test(to) ? to : '/');
const looksLike = (to: string): string => (/^https:\/\/partner\.example/.test(to) ? to : '/');

function ofFamily(to: string): boolean {
  const host = new URL(to).hostname;
  return host === 'harbour.example' || host.endsWith('.harbour.example');
}

function endsLike(to: string): boolean {
  return new URL(to).hostname.endsWith('harbour.example');
}

function wholeEnds(to: string): boolean {
  return new URL(to).href.endsWith('.harbour.example');
}

app.get('/local', (req, res) => res.redirect(local(String(req.query.to)))); // ok: open-redirect
app.get('/rooted', (req, res) => res.redirect(rooted(String(req.query.to)))); // finding: open-redirect
app.get('/either', (req, res) => res.redirect(either(String(req.query.to)))); // finding: open-redirect
app.get('/partner', (req, res) => res.redirect(partner(String(req.query.to)))); // ok: open-redirect
app.get('/like', (req, res) => res.redirect(looksLike(String(req.query.to)))); // finding: open-redirect

app.get('/family', (req, res) => {
  const to = String(req.query.to);
  if (!ofFamily(to)) return res.redirect('/');
  res.redirect(to); // ok: open-redirect
});
app.get('/ends', (req, res) => {
  const to = String(req.query.to);
  if (!endsLike(to)) return res.redirect('/');
  res.redirect(to); // finding: open-redirect
});
app.get('/whole', (req, res) => {
  const to = String(req.query.to);
  if (!wholeEnds(to)) return res.redirect('/');
  res.redirect(to); // finding: open-redirect
});
app.get('/site', (req, res) => {
  const to = String(req.query.to);
  res.redirect(to.startsWith(`${SITE}/`) ? to : SITE); // ok: open-redirect
});
app.get('/site-like', (req, res) => {
  const to = String(req.query.to);
  res.redirect(to.startsWith(SITE) ? to : SITE); // finding: open-redirect
});
