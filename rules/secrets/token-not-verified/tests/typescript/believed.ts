import express, { type NextFunction, type Request, type Response } from 'express';
import { decodeJwt } from 'jose';
import jwt, { type JwtPayload } from 'jsonwebtoken';
import { keys } from './keys';

const app = express();
const bearer = (req: Request): string => String(req.headers.authorization).slice('Bearer '.length);

app.use((req: Request & { user?: unknown }, _res: Response, next: NextFunction) => {
  // finding: token-not-verified
  req.user = jwt.decode(bearer(req));
  next();
});

app.delete('/tides/:id', (req, res) => {
  // finding: token-not-verified
  const claims = jwt.decode(bearer(req)) as JwtPayload;
  res.status(claims.role === 'harbour-master' ? 204 : 403).end();
});

app.get('/tides/:keeper', (req, res) => {
  // finding: token-not-verified
  const { sub } = decodeJwt(String(req.cookies.token));
  res.status(sub === req.params.keeper ? 200 : 403).end();
});

app.get('/tides', (req, res) => {
  const token = bearer(req);
  // ok: token-not-verified
  const head = jwt.decode(token, { complete: true });
  const claims = jwt.verify(token, keys.of(head?.header.kid), { algorithms: ['RS256'] }) as JwtPayload;
  res.json({ admin: claims.role === 'admin' });
});

app.get('/tides/expiry', (req, res) => {
  // ok: token-not-verified
  const claims = jwt.decode(bearer(req)) as JwtPayload;
  res.json({ until: claims.exp });
});

app.get('/tides/mine', async (req, res) => {
  const token = bearer(req);
  if (!(await keys.verifies(token))) return res.status(401).end();
  // ok: token-not-verified
  const claims = jwt.decode(token) as JwtPayload;
  res.json({ id: claims.sub });
});

export function own(): string {
  // ok: token-not-verified
  const claims = jwt.decode(keys.ownToken()) as JwtPayload;
  return String(claims.sub);
}
