import express from 'express';
import jwt from 'jsonwebtoken';

interface Claims {
  sub: string;
  role: string;
  exp: number;
}

function claimsOf(token: string): Claims {
  // finding: token-not-verified
  return jwt.decode(token) as Claims;
}

const expiryOf = (token: string): Claims => {
  // ok: token-not-verified
  return jwt.decode(token) as Claims;
};

function checkedClaims(token: string): Claims {
  // ok: token-not-verified
  return jwt.verify(token, process.env.TOKEN_KEY ?? '', { algorithms: ['HS256'] }) as Claims;
}

const app = express();

app.get('/admin', (req, res) => {
  const claims = claimsOf(req.headers.authorization ?? '');
  if (claims.role !== 'admin') {
    res.status(403).end();
    return;
  }
  res.json({});
});

app.get('/expiry', (req, res) => {
  res.json({ expires: expiryOf(req.headers.authorization ?? '').exp });
});

app.get('/me', (req, res) => {
  res.json({ id: checkedClaims(req.headers.authorization ?? '').sub });
});
