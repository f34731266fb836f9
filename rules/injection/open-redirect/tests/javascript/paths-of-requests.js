const express = require('express');

const app = express();
const SHOP = process.env.SHOP_URL;

// a client may ask for //other.example, and that is what it is sent to
app.use((req, res, next) => {
  if (!req.path.endsWith('/')) return res.redirect(req.path + '/'); // finding: open-redirect
  next();
});
app.use((req, res, next) => {
  if (req.path.length > 1) return res.redirect(301, `${req.path.slice(0, -1)}?moved=1`); // finding: open-redirect
  next();
});
app.use((req, res, next) => {
  const wanted = req.originalUrl.replace('/old', '/new');
  if (wanted !== req.originalUrl) return res.redirect(wanted); // finding: open-redirect
  next();
});
app.get('*', (req, res) => res.redirect(301, req.url + '/')); // finding: open-redirect

// something written stands before it
app.use((req, res) => res.redirect('/en' + req.path)); // ok: open-redirect
app.use((req, res) => res.redirect(SHOP + req.path)); // ok: open-redirect
app.use((req, res) => res.redirect('https://shop.example' + req.path)); // ok: open-redirect
app.use((req, res) => res.redirect('.' + req.url)); // ok: open-redirect
app.use((req, res) => res.redirect(req.baseUrl + req.path)); // ok: open-redirect

// the slashes are made one, or more of them are refused
app.use((req, res) => res.redirect(req.path.replace(/^\/+/, '/'))); // ok: open-redirect
app.use((req, res) => res.redirect(req.path.replace(/\/{2,}/g, '/') + '/')); // ok: open-redirect
app.use((req, res) => {
  if (req.path.startsWith('//')) return res.sendStatus(400);
  res.redirect(req.path + '/'); // ok: open-redirect
});
app.use((req, res) => {
  if (/^\/\//.test(req.path)) return res.sendStatus(400);
  res.redirect(req.path + '/'); // ok: open-redirect
});
app.use((req, res) => {
  if (/^\/\/\//.test(req.path)) return res.sendStatus(400);
  res.redirect(req.path + '/'); // finding: open-redirect
});

// the route says how the path begins
app.get('/berths', (req, res) => res.redirect(req.path + '/')); // ok: open-redirect
app.get('/berths/:id', (req, res) => res.redirect(req.originalUrl + '/')); // ok: open-redirect
app.get('/:page', (req, res) => res.redirect(req.originalUrl + '/')); // finding: open-redirect
app.use('/berths', (req, res) => res.redirect(req.url + '/')); // finding: open-redirect

function list(req, res) {
  res.redirect(req.path + '/'); // ok: open-redirect
}
function anything(req, res) {
  res.redirect(req.path + '/'); // finding: open-redirect
}
app.get('/list', list);
app.get('/anything', anything);
app.all('*', anything);
