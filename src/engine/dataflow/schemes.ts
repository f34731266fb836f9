/** Schemes of addresses: which ones encrypt what is sent. */

/** `ws` and what follows. */
const PLAIN = /^(http|ws|ftp|smtp|imap|amqp|mqtt|redis|ldap)(:.*)?$/is;

/**
 * May an address begin in both ways, `ws://…` and `wss://…`, with the same behind it? Then what the page, the request or a setting
 * says chooses, and the program is able to encrypt.
 */
export function isSchemeChosen(beginnings: readonly string[]): boolean {
  let found = false;
  for (const beginning of beginnings) {
    const match = PLAIN.exec(beginning);
    if (match === null) continue;
    const [, scheme, rest = ''] = match;
    if (!beginnings.includes(`${scheme}s${rest}`)) return false;
    found = true;
  }
  return found;
}
