import ky from 'ky';

type Kind = 'user' | 'service';

enum Level {
  Low = 'low',
  High = 'high',
}

export const policy = (passwordKind: Kind, level: Level, strict: 'yes' | 'no') =>
  // ok: password-in-url
  ky.get('/policies', { searchParams: { password: passwordKind, passphrase: level, passwd: strict } });

export const probe = (password: string) =>
  // finding: password-in-url
  ky.get('/strength', { searchParams: { password } });
