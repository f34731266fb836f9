import { createHash } from 'node:crypto';

interface Subscriber {
  readonly email: string;
  readonly listId: string;
}

export function exportId(subscriber: Subscriber): string {
  // finding: weak-hash
  return createHash('md5').update(subscriber.email.toLowerCase()).digest('hex');
}

export function byName(firstName: string, lastName: string): string {
  // finding: weak-hash
  return createHash('sha1').update(`${firstName} ${lastName}`).digest('hex');
}

export function listKey(subscriber: Subscriber): string {
  // ok: weak-hash
  return createHash('md5').update(subscriber.listId).digest('hex');
}

export function fingerprint(source: string): string {
  // ok: weak-hash
  return createHash('sha1').update(source).digest('hex');
}
