import express from 'express';

const app = express();
const LOCAL_PATH = /^(?:\/[a-z0-9-]+)+$/;
const WITH_QUERY = /^(\/[\w-]+)*\/?(?:\?[^#]*)?$/;
const MAY_BE_EMPTY = /^(?:\/[a-z0-9-]*)+$/;
const ANY_REST = /^(?:\/[a-z]+)*.*$/;
const TWO_SLASHES = /^\/[\w-]*(?:\/[\w.-]+)*$/;

function page(next: string | undefined): string {
  return next !== undefined && next.length < 200 && LOCAL_PATH.test(next) ? next : '/';
}

app.get('/logout', (req, res) => {
  // ok: open-redirect
  res.redirect(page(req.query.next as string));
});

app.get('/language', (req, res) => {
  const to = String(req.query.to);
  if (WITH_QUERY.test(to)) {
    // ok: open-redirect
    res.redirect(to);
  }
});

app.get('/empty', (req, res) => {
  const to = String(req.query.to);
  if (MAY_BE_EMPTY.test(to)) {
    // finding: open-redirect
    res.redirect(to);
  }
});

app.get('/rest', (req, res) => {
  const to = String(req.query.to);
  if (ANY_REST.test(to)) {
    // finding: open-redirect
    res.redirect(to);
  }
});

app.get('/slashes', (req, res) => {
  const to = String(req.query.to);
  if (TWO_SLASHES.test(to)) {
    // finding: open-redirect
    res.redirect(to);
  }
});
