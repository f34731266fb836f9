const http = require('http');
const express = require('express');

const app = express();

http
  .createServer((req, res) => {
    // finding: insecure-cookie
    res.setHeader('Set-Cookie', 'sid=' + newSession(req) + '; HttpOnly; Path=/');
    res.end();
  })
  .listen(8080);

app.get('/a', (req, res) => {
  // finding: insecure-cookie
  res.set('Set-Cookie', `sid=${newSession(req)}; HttpOnly`);
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', `sid=${newSession(req)}; HttpOnly; Secure; SameSite=Lax`);
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', 'sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  // ok: insecure-cookie
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end();
});

app.get('/b', (req, res) => {
  const cookie = sessionCookie(req);
  // ok: insecure-cookie
  res.setHeader('Set-Cookie', cookie);
  res.end();
});
