const express = require('express');

const app = express();
// finding: hardcoded-credential
app.set('jwtSecret', 'Kx9-quiet-harbour-71');
// finding: hardcoded-credential
angular.module('shop.services', []).constant('api_key', '6e906986c3b199c51fff3154cfb76979');

// ok: hardcoded-credential
app.set('jwtSecret', process.env.JWT_SECRET);
// ok: hardcoded-credential
app.set('view engine', 'Kx9-quiet-harbour-71');

function labels(t, form) {
  // ok: hardcoded-credential
  t('login.password', 'Passwort vergessen?');
  // ok: hardcoded-credential
  form.setError('password', 'too-short');
  // ok: hardcoded-credential
  return t('password', 'Passwort');
}

module.exports = { labels };
