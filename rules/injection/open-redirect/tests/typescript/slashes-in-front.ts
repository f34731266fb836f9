import express, { type Request } from 'express';
import url from 'node:url';
import parseurl from 'parseurl';

const app = express();
const wanted = (req: Request): string => String(req.query.to);

app.get('/stripped', (req, res) => res.redirect('/' + wanted(req).replace(/^\/+/, ''))); // ok: open-redirect
app.get('/both', (req, res) => res.redirect(`/${wanted(req).replace(/^[/\\]+/, '')}`)); // ok: open-redirect
app.get('/one', (req, res) => res.redirect('/' + wanted(req).replace(/^\//, ''))); // finding: open-redirect
app.get('/added', (req, res) => res.redirect('/' + wanted(req))); // finding: open-redirect
app.get('/whole', (req, res) => res.redirect(req.originalUrl.replace(/^\/+/, '/'))); // ok: open-redirect

app.get('/collapsed', (req, res) => {
  let to = wanted(req).replace(/\/+/g, '/');
  if (to[0] !== '/') to = '/' + to;
  res.redirect(to); // ok: open-redirect
});
app.get('/put', (req, res) => {
  let to = wanted(req);
  if (to[0] !== '/') to = '/' + to;
  res.redirect(to); // finding: open-redirect
});

app.get('/rooted', (req, res) => {
  const to = wanted(req);
  if (to.startsWith('/')) res.redirect(to.replace(/^\/{2,}/, '/')); // ok: open-redirect
});
app.get('/characters', (req, res) => {
  const to = wanted(req);
  res.redirect(to.charAt(0) === '/' && to.charAt(1) !== '/' ? to : '/'); // ok: open-redirect
});
app.get('/elements', (req, res) => {
  const to = wanted(req);
  res.redirect(to[0] === '/' && to[1] !== '/' && to[1] !== '\\' ? to : '/'); // ok: open-redirect
});
app.get('/first', (req, res) => {
  const to = wanted(req);
  res.redirect(to[0] === '/' ? to : '/'); // finding: open-redirect
});
app.get('/places', (req, res) => {
  const to = wanted(req);
  res.redirect(to.indexOf('/') === 0 && to.indexOf('//') !== 0 ? to : '/'); // ok: open-redirect
});
app.get('/nowhere', (req, res) => {
  const to = wanted(req);
  res.redirect(to.startsWith('/') && to.indexOf('//') === -1 ? to : '/'); // ok: open-redirect
});
app.get('/included', (req, res) => {
  const to = wanted(req);
  res.redirect(!to.includes('//') && to.startsWith('/') ? to : '/'); // ok: open-redirect
});
app.get('/scheme', (req, res) => {
  const to = wanted(req);
  res.redirect(to.startsWith('/') && !to.includes('://') ? to : '/'); // finding: open-redirect
});

// the old parser takes `//host/path` for a path
app.get('/:folder', (req, res) => {
  const { pathname, search } = url.parse(req.originalUrl);
  res.redirect(`${pathname}/${search ?? ''}`); // finding: open-redirect
});
app.get('/cached', (req, res) => res.redirect(parseurl(req)?.pathname + '/')); // finding: open-redirect
app.get('/parsed', (req, res) => res.redirect(url.parse(wanted(req)).pathname ?? '/')); // finding: open-redirect
app.get('/behind', (req, res) => res.redirect('https://shop.example' + url.parse(wanted(req)).pathname)); // ok: open-redirect
app.get('/standard', (req, res) => res.redirect(new URL(req.originalUrl, 'http://shop.example').pathname)); // ok: open-redirect
