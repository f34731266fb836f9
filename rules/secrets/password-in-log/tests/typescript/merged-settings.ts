import JWT from 'jsonwebtoken';

function merged(...parts: Record<string, string>[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const part of parts) for (const [key, value] of Object.entries(part)) result[key] = value;
  return result;
}

export function start(password: string, extra: Record<string, string>) {
  const settings = merged({ host: 'db.example.org', password }, extra);
  // ok: password-in-log
  console.log(`host ${settings.host}`);
  // ok: password-in-log
  console.log(`mode ${settings.mode}`);
  // finding: password-in-log
  console.log(settings);
  // finding: password-in-log
  console.log(`login ${settings.password}`);
}

export function tenant(accessToken: string) {
  const claims = JWT.decode(accessToken) as { tid: string };
  // ok: password-in-log
  console.log(`tenant ${claims.tid}`);
  // finding: password-in-log
  console.log(`token ${accessToken}`);
}
