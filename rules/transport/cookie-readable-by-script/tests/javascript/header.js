const http = require('http');

http
  .createServer((req, res) => {
    // finding: cookie-readable-by-script
    res.setHeader('Set-Cookie', 'session=' + newSession(req) + '; Secure; Path=/');
    // ok: cookie-readable-by-script
    res.setHeader('Set-Cookie', 'session=' + newSession(req) + '; Secure; HttpOnly');
    // ok: cookie-readable-by-script
    res.setHeader('Set-Cookie', 'lang=de; Secure');
    res.end();
  })
  .listen(8080);
