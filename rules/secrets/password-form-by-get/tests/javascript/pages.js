const express = require('express');
const app = express();

app.get('/login', (req, res) => {
  // finding: password-form-by-get
  res.write('<form method="get" action="/login">');
  res.write('<input type="text" name="user">');
  res.write('<input type="password" name="pass">');
  res.end('</form>');
});

app.get('/search', (req, res) => {
  // ok: password-form-by-get
  res.write('<form method="get" action="/search">');
  res.write('<input type="text" name="q">');
  res.end('</form>');
});

app.get('/join', (req, res) => {
  const title = req.app.locals.title;
  // finding: password-form-by-get
  res.send(`<h1>${title}</h1><form method=GET action="/join"><input type="password" name="pass"></form>`);
});

function page(next) {
  // ok: password-form-by-get
  return `<form method="post" action="${next}"><input type="password" name="pass"></form>`;
}

function assembled(next) {
  // finding: password-form-by-get
  let html = '<form method="get" action="' + next + '">';
  html += '<input type="password" name="pass">';
  html += '</form>';
  return html;
}

module.exports = { app, page, assembled };
