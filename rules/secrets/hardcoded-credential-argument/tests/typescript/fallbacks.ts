import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';

const SHARED = process.env.SHARED_WITH_PRINTER ?? 'printer-and-desk'; // finding: hardcoded-credential-argument
const OWN = process.env.OWN;
const ALGORITHM = process.env.ALGORITHM ?? 'HS256';

export class Badges {
  issue(id: string): string {
    return jwt.sign({ sub: id }, SHARED, { expiresIn: '8h' });
  }

  issueOwn(id: string): string {
    return jwt.sign({ sub: id }, OWN ?? '', { expiresIn: '8h' }); // ok: hardcoded-credential-argument
  }

  stamp(text: string): string {
    // ok: hardcoded-credential-argument
    return createHmac(ALGORITHM === 'HS256' ? 'sha256' : 'sha512', OWN!).update(text).digest('hex');
  }
}
