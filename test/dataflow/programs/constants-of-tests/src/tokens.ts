import jwt from 'jsonwebtoken';

export function signFor(userId: string, key: string) {
  return jwt.sign({ sub: userId }, key, { algorithm: 'HS256', expiresIn: '1h' }); // ok: hardcoded-credential-argument
}

export function signInternal(userId: string, key: string) {
  return jwt.sign({ sub: userId }, key, { algorithm: 'HS256', expiresIn: '1h' });
}
