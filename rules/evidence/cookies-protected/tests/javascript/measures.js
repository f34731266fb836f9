const app = require('express')();
const session = require('express-session');

app.get('/login', (req, res) => {
  // finding: cookies-protected
  res.cookie('session', req.id, { httpOnly: true });
  // ok: cookies-protected
  res.cookie('theme', 'dark', { secure: false });
  res.end();
});

// finding: cookies-protected
app.use(session({ secret: process.env.SECRET, cookie: { secure: true } }));
// ok: cookies-protected
app.set('door', { secure: true });
