/** What the names of functions and variables say of protected data, and of calls that keep a text a text. */
import { nameTokens } from './nameVocabulary.js';

/** First word of a function's name → sanitizer kind of its result: `maskEmail`, `hashPassword`, `encryptColumn`. */
const PROTECTING: Readonly<Record<string, string>> = {
  hash: 'hash',
  encrypt: 'encrypt',
  encipher: 'encrypt',
  mask: 'redact',
  redact: 'redact',
  anonymize: 'redact',
  anonymise: 'redact',
  pseudonymize: 'redact',
  pseudonymise: 'redact',
  obfuscate: 'redact',
  scrub: 'redact',
  maskiere: 'redact',
  verschluessele: 'encrypt',
};

/** Words in the name of a value that is not the plain data any more. */
const PROTECTED: Readonly<Record<string, string>> = {
  hash: 'hash',
  hashed: 'hash',
  digest: 'hash',
  hmac: 'hash',
  encrypted: 'encrypt',
  cipher: 'encrypt',
  ciphertext: 'encrypt',
  enc: 'encrypt',
  masked: 'redact',
  redacted: 'redact',
  anonymized: 'redact',
  anonymised: 'redact',
  pseudonym: 'redact',
  pseudonymized: 'redact',
};

const TOLD_FIRST = /^(?:masked|redacted|anonymi[sz]ed|pseudonymi[sz]ed|pseudonym|obfuscated)$/;

/** The sanitizer kind that a function of this name applies, else null. */
export function protectingFunction(name: string): string | null {
  const tokens = nameTokens(name);
  if (tokens.length === 0) return null;
  const last = tokens[tokens.length - 1];
  // masked_email(address), pseudonym_of(user)
  const told = tokens.length > 1 && TOLD_FIRST.test(tokens[0]) ? 'redact' : undefined;
  return PROTECTING[tokens[0]] ?? told ?? (tokens.length > 1 && (last === 'hash' || last === 'digest') ? 'hash' : null);
}

/** Objects and classes that do nothing else: `Masking.email(x)`, `hasher.make(pw)`. */
const PROTECTOR: Readonly<Record<string, string>> = {
  mask: 'redact',
  masks: 'redact',
  masker: 'redact',
  masking: 'redact',
  redactor: 'redact',
  redaction: 'redact',
  anonymizer: 'redact',
  anonymiser: 'redact',
  pseudonymizer: 'redact',
  pseudonymiser: 'redact',
  pseudonyms: 'redact',
  hasher: 'hash',
  hashing: 'hash',
  encryptor: 'encrypt',
  encrypter: 'encrypt',
  encryption: 'encrypt',
};

const TEMPLATE = /^(?:template|tmpl|tpl)$/;

/** The sanitizer kind of a method by what it belongs to, else null. */
export function protectingOwner(owner: string, method: string): string | null {
  if (/^(?:de|un)[a-z]/i.test(method)) return null;
  const last = nameTokens(owner).at(-1) ?? '';
  // of which engine it is, nothing tells; most escape
  if (TEMPLATE.test(last) && method.startsWith('render')) return 'html-escape';
  return PROTECTOR[last] ?? null;
}

/** The sanitizer kind that a value of this name has gone through, else null. */
export function protectedName(name: string): string | null {
  for (const token of nameTokens(name)) {
    const kind = PROTECTED[token];
    if (kind !== undefined) return kind;
  }
  return null;
}

/** A call of this name gives back a text or copy of what it was given. */
export function keepsContent(name: string): boolean {
  return /^(?:format|concat|join|trim|to(?:$|[A-Z_])|as[A-Z]|stringify|encode|decode|escape|unescape|quote|template|render|wrap|append|prepend|replace|slice|substr|pad|upper|lower|capitali|normali|clean|parse|map|pick|clone|copy|merge|assign|extend|serialize|deserialize|build|describe|display|label|text|str|message|print|sprintf|compose|greet|full|combine|strip|dump|html|markdown|json|interpolate|fill)/i.test(
    name,
  );
}

/** Members through which a named thing gives its own text: `password.value`. */
export const OWN_TEXT: ReadonlySet<string> = new Set([
  'value',
  'text',
  'raw',
  'current',
  'data',
  'target',
  'content',
  'plain',
  'plaintext',
  'val',
  'string',
]);
