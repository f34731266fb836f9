const express = require('express');
const ejs = require('ejs');

const app = express();
app.set('view engine', 'ejs');
app.use(express.urlencoded({ extended: true }));

app.post('/profile', (req, res) => {
  // finding: template-object-injection
  res.render('profile', req.body);
});

app.get('/search', (req, res) => {
  const values = req.query;
  // finding: template-object-injection
  res.render('search', values, (err, html) => res.send(html));
});

app.get('/named', (req, res) => {
  // ok: template-object-injection
  res.render('search', { q: req.query.q, page: Number(req.query.page) });
});

app.get('/nested', (req, res) => {
  // ok: template-object-injection
  res.render('search', { filter: req.query });
});

app.get('/static', (req, res) => {
  // ok: template-object-injection
  res.render('about');
  // ok: template-object-injection
  res.render('about', { title: 'About' });
});

app.post('/mail', async (req, res) => {
  // finding: template-object-injection
  const mail = await ejs.renderFile('mail.ejs', req.body.values);
  // ok: template-object-injection
  const fixed = await ejs.renderFile('mail.ejs', { values: req.body.values });
  res.json({ mail, fixed });
});

app.post('/copy', (req, res) => {
  // the options are overwritten, the rest is the client's
  // finding: template-object-injection
  res.render('profile', { ...req.body, title: 'Profile' });
});
