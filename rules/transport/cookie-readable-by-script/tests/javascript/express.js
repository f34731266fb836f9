const express = require('express');
const session = require('express-session');
const cookieSession = require('cookie-session');

const app = express();

// finding: cookie-readable-by-script
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: false } }));

// finding: cookie-readable-by-script
app.use(cookieSession({ name: 'portal', keys: [process.env.COOKIE_KEY], httpOnly: false }));

app.post('/login', (req, res) => {
  // finding: cookie-readable-by-script
  res.cookie('sid', req.sessionID, { secure: true });
  // finding: cookie-readable-by-script
  res.cookie('remember_me', req.body.code, { secure: true, httpOnly: false });
  // finding: cookie-readable-by-script
  res.cookie('access_token', req.body.code);
  // ok: cookie-readable-by-script
  res.cookie('sid', req.sessionID, { secure: true, httpOnly: true });
  // ok: cookie-readable-by-script
  res.cookie('XSRF-TOKEN', req.body.code, { secure: true });
  // ok: cookie-readable-by-script
  res.cookie('theme', 'dark', { secure: true, httpOnly: false });
  // ok: cookie-readable-by-script
  res.cookie('lang', req.body.language);
  // ok: cookie-readable-by-script
  res.clearCookie('sid');
  res.redirect('/');
});

// ok: cookie-readable-by-script
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true } }));

// ok: cookie-readable-by-script
app.use(cookieSession({ name: 'portal', keys: [process.env.COOKIE_KEY] }));

module.exports = app;
