import express from 'express';
import { settings } from './settings';

const app = express();
const SITE = process.env.SITE_ORIGIN ?? 'https://harbour.example';

function landing(wanted: string): URL {
  const start = new URL('/berths', settings.origin);
  const target = new URL(wanted, settings.origin);
  return target.origin === settings.origin ? target : start;
}

function anywhere(wanted: string): URL {
  const start = new URL('/berths', settings.origin);
  const target = new URL(wanted, settings.origin);
  return target.pathname === '/berths' ? start : target;
}

function checkedTarget(wanted: string): URL {
  const target = new URL(wanted, SITE);
  if (target.origin !== SITE) return new URL('/', SITE);
  return target;
}

function claimedTarget(wanted: string, origin: string): URL {
  const target = new URL(wanted, SITE);
  return target.origin === origin ? target : new URL('/', SITE);
}

app.get('/landing', (req, res) => {
  res.redirect(landing(String(req.query.to)).toString()); // ok: open-redirect
});
app.get('/anywhere', (req, res) => {
  res.redirect(anywhere(String(req.query.to)).toString()); // finding: open-redirect
});
app.get('/checked', (req, res) => {
  res.redirect(checkedTarget(String(req.query.to)).href); // ok: open-redirect
});
app.get('/claimed', (req, res) => {
  const target = claimedTarget(String(req.query.to), String(req.query.origin));
  res.redirect(target.href); // finding: open-redirect
});
