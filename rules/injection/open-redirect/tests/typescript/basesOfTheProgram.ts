import express from 'express';
import minimist from 'minimist';

const settings = minimist(process.argv.slice(2));
const app = express();

app.get('/', (req, res) => {
  // ok: open-redirect
  res.redirect(`${settings.baseUrl}/signin`);
});

app.get('/back', (req, res) => {
  // finding: open-redirect
  res.redirect(String(req.query.to));
});
