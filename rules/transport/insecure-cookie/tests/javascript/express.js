const express = require('express');
const session = require('express-session');
const cookieSession = require('cookie-session');
const csurf = require('csurf');

const app = express();

// finding: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, maxAge: 3600000 } }));

// finding: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: false } }));

// finding: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));

// finding: insecure-cookie
app.use(cookieSession({ name: 'portal', keys: [process.env.COOKIE_KEY], secure: false }));

// finding: insecure-cookie
app.use(csurf({ cookie: { httpOnly: true, secure: false } }));

app.post('/login', (req, res) => {
  // finding: insecure-cookie
  res.cookie('sid', req.sessionID, { httpOnly: true });
  // finding: insecure-cookie
  res.cookie('lastLogin', Date.now());
  // finding: insecure-cookie
  res.cookie('sid', req.sessionID, { httpOnly: true, secure: false });
  // ok: insecure-cookie
  res.cookie('sid', req.sessionID, { httpOnly: true, secure: true });
  // ok: insecure-cookie
  res.cookie('sid', req.sessionID, { httpOnly: true, secure: process.env.NODE_ENV === 'production' });
  // ok: insecure-cookie
  res.clearCookie('sid');
  res.redirect('/');
});

const cookieOptions = { httpOnly: true, secure: true, sameSite: 'strict' };

app.post('/refresh', (req, res) => {
  // ok: insecure-cookie
  res.cookie('sid', req.sessionID, cookieOptions);
  // ok: insecure-cookie
  res.cookie('sid', req.sessionID, { ...req.app.locals.cookieOptions, httpOnly: true });
  res.end();
});

// ok: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true } }));

// ok: insecure-cookie
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: 'auto' } }));

// ok: insecure-cookie
app.use(cookieSession({ name: 'portal', keys: [process.env.COOKIE_KEY] }));

// ok: insecure-cookie
const user = { secure: false, cookie: 'none' };

module.exports = { app, user };
