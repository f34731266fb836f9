import express from 'express';

const app = express();

app.get('/encoded/:text', (req, res) => {
  // ok: cross-site-scripting
  res.send(Buffer.from(req.params.text).toString('base64'));
});

app.get('/image/:name', (req, res) => {
  const letters = btoa(req.params.name);
  // ok: cross-site-scripting
  res.send(`<img alt="" src="data:image/svg+xml;base64,${letters}">`);
});

app.get('/decoded/:text', (req, res) => {
  // finding: cross-site-scripting
  res.send(Buffer.from(req.params.text, 'base64').toString('utf8'));
});

app.get('/there-and-back/:text', (req, res) => {
  const letters = Buffer.from(req.params.text).toString('base64url');
  // finding: cross-site-scripting
  res.send(Buffer.from(letters, 'base64url').toString());
});

app.get('/copied/:text', (req, res) => {
  // finding: cross-site-scripting
  res.send(Buffer.from(`<b>${req.params.text}</b>`).toString());
});
