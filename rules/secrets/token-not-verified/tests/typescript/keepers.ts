import { jwtVerify, UnsecuredJWT } from 'jose';
import jwt, { type Algorithm } from 'jsonwebtoken';

const ALGORITHMS: Algorithm[] = ['HS256', 'none'];
const SIGNED: Algorithm[] = ['HS256'];

export class Keepers {
  constructor(private readonly key: string) {}

  either(token: string) {
    // finding: token-not-verified
    return jwt.verify(token, this.key, { algorithms: ALGORITHMS });
  }

  signed(token: string) {
    // ok: token-not-verified
    return jwt.verify(token, this.key, { algorithms: SIGNED });
  }

  open(token: string) {
    // finding: token-not-verified
    return UnsecuredJWT.decode(token).payload;
  }

  async checked(token: string, key: Uint8Array) {
    // ok: token-not-verified
    return (await jwtVerify(token, key)).payload;
  }
}
