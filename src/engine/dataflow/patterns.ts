/** What a regular expression says of a text that matches it, or from which its matches were removed. */

/** Characters that matter to some interpreter, by the kind that is harmless without them. */
const DANGEROUS: readonly { readonly kind: string; readonly characters: string }[] = [
  { kind: 'html-escape', characters: '<' },
  { kind: 'sql-escape', characters: "'" },
  { kind: 'shell-escape', characters: ';' },
  { kind: 'header-clean', characters: '\n' },
  { kind: 'log-clean', characters: '\n' },
  { kind: 'ldap-escape', characters: '(' },
  { kind: 'xpath-escape', characters: "'" },
  { kind: 'path-clean', characters: '/' },
];

const HARMLESS_CLASS = /^(?:\\w|\\d|[A-Za-z0-9_]-[A-Za-z0-9_]|[A-Za-z0-9_ @,:=+]|\\?[-.])*$/;

/**
 * Sanitizer kinds that a text satisfies if it matches `/pattern/flags`.
 * Only patterns that hold for the whole text count, anchored at both ends; where an address leads, its beginning tells.
 */
export function validatedByPattern(pattern: string, flags: string): readonly string[] {
  if (!pattern.startsWith('^') || flags.includes('m')) return [];
  if (!pattern.endsWith('$') || pattern.endsWith('\\$'))
    return BEGINS_HERE.test(pattern) && !pattern.includes('|') ? ['host-check'] : [];
  const inner = pattern.slice(1, -1);
  if (!isHarmless(inner)) {
    const ways = alternatives(inner);
    if (ways.length > 1) return validatedByEach(ways, flags);
    // a path of this site: a slash, then anything harmless that is no second slash
    const whole = /^\(([^]*)\)$/.exec(inner)?.[1] ?? inner;
    if (/^\\?\/\(\?!(?:\\?\/|\[[^\]]*\/[^\]]*\])\)/.test(whole)) return ['host-check'];
    if (isLocalPath(whole) || hasLocalParts(inner) || /^\\?\/$/.test(whole)) return ['host-check'];
    // a fixed scheme and host first
    if (/^https?:(?:\\?\/){2}[a-z0-9.\\-]+(?:\\?\/|\$)/i.test(inner)) return ['host-check'];
    return ONE_LINE.test(inner) ? ['log-clean', 'header-clean'] : [];
  }
  return ['allow-list'];
}

/** What holds of a text that matches one of several patterns, whichever it is. */
function validatedByEach(patterns: readonly string[], flags: string): readonly string[] {
  const [first, ...others] = patterns.map((one) => validatedByPattern(`^${one}$`, flags)).filter(isNotHarmless);
  if (first === undefined) return ['allow-list'];
  return first.filter((kind) => others.every((kinds) => kinds.includes(kind)));
}

/** A text of harmless characters is good for everything, and takes nothing from what the others are good for. */
function isNotHarmless(kinds: readonly string[]): boolean {
  return !kinds.includes('allow-list');
}

/** `(?:a|b)`: the patterns of a group around a whole pattern; the pattern itself if there is no such group. */
function alternatives(inner: string): readonly string[] {
  const open = /^\((?:\?:)?/.exec(inner)?.[0] ?? '';
  if (open === '' || inner.startsWith('(?') !== open.length > 1) return [inner];
  const ways: string[] = [];
  let depth = 1;
  let from = open.length;
  for (let i = from; i < inner.length; i++) {
    if (inner[i] === '\\') i++;
    else if (inner[i] === '[') i = Math.max(i, classEnd(inner, i));
    else if (inner[i] === '(') depth++;
    else if (inner[i] === ')' && --depth === 0) {
      ways.push(inner.slice(from, i));
      return i === inner.length - 1 ? ways : [inner];
    } else if (inner[i] === '|' && depth === 1) {
      ways.push(inner.slice(from, i));
      from = i + 1;
    }
  }
  return [inner];
}

/** Is no slash among the characters of a class? */
function isNoSlash(characters: string): boolean {
  return !/[/\\^]/.test(characters.replace(/\\[-.wd~]/g, ''));
}

/** A slash, and a character that is none, or a group of which nobody knows. */
const LOCAL_PATH = /^\\?\/(?:\(\?:|(?:\[([^\]]*)\]|\\[wd]|[A-Za-z0-9_])([*?]|\{0)?)/;

/** `\/[a-z][a-z0-9/-]*`: what comes behind the slash makes no second one of it. */
function isLocalPath(whole: string): boolean {
  const local = LOCAL_PATH.exec(whole);
  if (local === null) return false;
  const [all, characters = '', mayLack] = local as readonly (string | undefined)[];
  if (!isNoSlash(characters)) return false;
  return mayLack === undefined || NO_MORE_PARTS.test(whole.slice(all?.length).replace(/^,\d*\}/, ''));
}

/** `(?:\/[a-z0-9-]+)+`: parts that begin with a slash and have at least one other character. */
const LOCAL_PARTS = /^\((?:\?:)?\\?\/(?:\[([^\]]*)\]|\\[wd])(?:\+|\{[1-9]\d*(?:,\d*)?\})?\)([+*?]?)/;
/** Nothing, or a query. */
const NO_MORE_PARTS = /^(?:$|\(?(?:\?:)?\\\?)/;

/** Are there such parts, and where there may be none, nothing that leads to another host in their place? */
function hasLocalParts(inner: string): boolean {
  const parts = LOCAL_PARTS.exec(inner);
  if (parts === null || inner.includes('|')) return false;
  const [all, characters = '', times] = parts as readonly (string | undefined)[];
  if (!isNoSlash(characters)) return false;
  return times === '+' || times === '' || NO_MORE_PARTS.test(inner.slice(all?.length).replace(/^\\?\/\??/, ''));
}

/** One slash and no second one, or a scheme and a host that are written out to their end. */
const BEGINS_HERE =
  /^\^(?:\\?\/(?:\(\?!(?:\\?\/|\[[^\]^]*\/[^\]]*\])\)|\[\^[^\]]*\/[^\]]*\])|https?:(?:\\?\/){2}[a-z0-9.\\-]+\\?\/)/i;

/** Classes and characters among which is no line break. */
const ONE_LINE =
  /^(?:(?:\[(?!\^)(?:\\p\{(?:Is)?[LNA]\w*\}|\\[wd.&+*?()/-]|[^\]\\\n])+\]|\\[wd.+-]|[\w@:, -])(?:[*+?]|\{[\d,]+\})?)+$/;

/** True if the pattern lets only letters, digits and a few harmless marks through. */
function isHarmless(inner: string): boolean {
  let i = 0;
  while (i < inner.length) {
    const c = inner[i];
    if (c === '[') {
      const close = classEnd(inner, i);
      if (close < 0) return false;
      const body = inner.slice(i + 1, close);
      if (body.startsWith('^') || !HARMLESS_CLASS.test(body)) return false;
      i = close + 1;
    } else if (c === '\\') {
      const next = inner[i + 1];
      if (next === undefined || !'wd.-_'.includes(next)) return false;
      i += 2;
    } else if (/[A-Za-z0-9_@:-]/.test(c)) {
      i++;
    } else if (c === '{') {
      const close = inner.indexOf('}', i);
      if (close < 0) return false;
      i = close + 1;
    } else if ('*+?()|'.includes(c)) {
      i++;
    } else {
      return false;
    }
  }
  return true;
}

function classEnd(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === ']') return i;
  }
  return -1;
}

/**
 * Kinds that a text satisfies once every match of the pattern is gone or was replaced (`g` flag), or if it does not match at all.
 * `/[^a-z0-9]/` leaves only letters and digits; `/[<>]/` leaves no angle brackets.
 */
export function removedByPattern(written: string): readonly string[] {
  const pattern = withoutControls(written);
  const negated = /^\[\^((?:[^\]\\]|\\.)*)\][+*]?$/.exec(pattern);
  if (negated !== null) {
    if (HARMLESS_CLASS.test(negated[1])) return ['allow-list'];
    return PRINTABLE.test(negated[1]) ? ['log-clean', 'header-clean'] : [];
  }
  if (/^\\W[+*]?$/.test(pattern) || /^\\D[+*]?$/.test(pattern)) return ['allow-list'];
  const kinds = new Set<string>();
  const positive = /^\(?\[((?:[^\]\\^]|\\.)(?:[^\]\\]|\\.)*)\]\)?[+*]?$/.exec(pattern);
  const alternatives = positive === null ? pattern.replace(/^\((?:\?:)?(.*)\)$/, '$1').split('|') : [];
  for (const { kind, characters } of DANGEROUS) {
    for (const c of characters) {
      const forms = c === '\n' ? ['\\n'] : [c, `\\${c}`];
      const found =
        positive !== null
          ? forms.some((w) => positive[1].includes(w)) || (c === '\n' && positive[1].includes('\\s'))
          : alternatives.some(
              (a) =>
                forms.includes(a.replace(/[+*]$/, '')) ||
                (c === '\n' && (a === '\\r?\\n' || a === '\\r\\n' || a === '\\s' || a === '\\s+')),
            );
      if (found) kinds.add(kind);
    }
  }
  // a shell needs more than `;` removed
  if (kinds.has('shell-escape') && !(positive !== null && /[&|]/.test(positive[1]) && /[$`]/.test(positive[1])))
    kinds.delete('shell-escape');
  return [...kinds];
}

/** All characters that show, and blanks. */
const PRINTABLE = /^(?:\\x20-\\x7[eE]| -~|\\u0020-\\u007[eE]|\\p\{Print\})+$/;

/** Classes of characters that line breaks are among, and line breaks that stand for themselves, as `\n`. */
function withoutControls(pattern: string): string {
  return pattern
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\\R|\\p\{(?:C|Cc|Cntrl|IsControl)\}|\\x0{1,2}-\\x1[fF]|\\u0000-\\u001[fF]/g, '\\n');
}

/** Kinds that a character satisfies if it is none of these. */
export function withoutCharacters(characters: readonly string[]): readonly string[] {
  return removedByPattern(
    `[${characters.map((c) => (c === '\n' ? '\\n' : /[\\\]^]/.test(c) ? `\\${c}` : c)).join('')}]`,
  );
}

/** Does a pattern match what leads to the folder above: `\.\.`, `(\.\.[/\\])+`? */
export function climbs(pattern: string): boolean {
  return /^(?:\.\.|\.\{2,?\})\/?[+*]?$/.test(withPlainSlashes(pattern).replace(/\[\.\]|\\\./g, '.'));
}

/** What is true of the beginning of a text in which the first match of the pattern, or each, was replaced. */
export function beginsAfterReplacement(pattern: string, to: string): readonly string[] {
  const slashes = withPlainSlashes(pattern).replace(/^\^/, '');
  const isAny = /^\/(?:\+|\{1,\}|\/\*)$/.test(slashes);
  if (!isAny && !/^\/(?:\/\+|\{2,\}|\/\/\*)$/.test(slashes)) return [];
  if (to === '' && isAny) return ['unrooted', 'single-slash'];
  return to === '' || to === '/' ? ['single-slash'] : [];
}

/** A pattern with `/` for a slash, or one of both slashes, and without a group around all of it. */
function withPlainSlashes(pattern: string): string {
  const plain = pattern.replace(/\[(?:\\?\/|\\\\)+\]|\\\//g, '/');
  return plain.replace(/\((?:\?:)?([^()|]*)\)/, '$1');
}

/** Kinds that hold for whatever a pattern matches, wherever it stands in a text. */
export function matchedByPattern(pattern: string): readonly string[] {
  const inner = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  return inner !== '' && isHarmless(inner) ? ['allow-list'] : [];
}

/** `/\d(?=\d{4})/` to `*`: what is put in place of whatever a pattern matches leaves at most a small rest to be seen. */
export function hidesText(pattern: string, replacement: string): boolean {
  if (/^[*x•#X]?$/.test(replacement))
    return /^(?:\(\?<[=!][^()]*\))?(?:\.|\\[wSd]|\[[^\]]+\])(?:\(\?.*\))?\+?$/.test(pattern);
  return MASK.test(replacement) && keepsLittle(pattern, replacement);
}

/** The same where only the first match is replaced: it reaches over everything but what stays. */
export function hidesFirst(pattern: string, replacement: string): boolean {
  const others = pattern.replace(/\([^()]*\)/g, '');
  return MASK.test(replacement) && EVERYTHING.test(others) && keepsLittle(pattern, replacement);
}

const EVERYTHING = /(?:(?<!\\)\.|\[\^[^\]]+\])(?:[+*]|\{\d+,\d*\})(?!\?)/;

const MASK = /[*•]{2,}|[xX]{3,}/;
const SAYS_HIDDEN = /redacted|hidden|masked|removed|filtered|geschwärzt/i;
/** The password in an address, or what stands after the name of a secret. */
const PLACE_OF_SECRET =
  /(?:(?:\\?\/){2}|:).*@|pass|pwd|secret|token|api[-_]?key|credential|authorization|bearer|cookie/i;

/** `replace(/(mongo.*:\/\/.*?:).*?@/, '$1****@')`: a mask is put in the place of the secret that a longer text holds. */
export function masksSecret(pattern: string, replacement: string): boolean {
  return isMask(replacement) && PLACE_OF_SECRET.test(pattern);
}

/** Is it a text that stands for a hidden one? */
export function isMask(text: string): boolean {
  return MASK.test(text) || SAYS_HIDDEN.test(text);
}

const ANY_LENGTH = /(?:\.|\\[wSd]|\[[^\]]+\])(?:[+*]|\{\d+,\d*\})/;
const FEW_CHARACTERS = /^(?:(?:\.|\\[wSd]|\[[^\]]+\])\{(?:\d,)?[1-4]\}|(?:\.|\\[wSd]|\[[^\]]+\]){1,3})$/;

/** `replaceAll("^(.).*@", "$1***@")`: of what goes, a few characters stay, and where an account is. */
function keepsLittle(pattern: string, replacement: string): boolean {
  const groups = [...pattern.matchAll(/\((?!\?)([^()]*)\)/g)].map((match) => match[1]);
  const kept = [...replacement.matchAll(/\$(\d)/g)].map((match) => groups.at(Number(match[1]) - 1) ?? '');
  const others = pattern.replace(/\([^()]*\)/g, '');
  return ANY_LENGTH.test(others) && kept.every((group) => FEW_CHARACTERS.test(group) || group.startsWith('@'));
}

/** A pattern that has to match from the first to the last character. */
export function wholeText(pattern: string): string {
  const inner = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  return inner.includes('|') ? `^(?:${inner})$` : `^${inner}$`;
}

/** The pattern that matches a text itself. */
export function literalPattern(text: string): string {
  if (text.length !== 1) return text;
  if (text === '\n') return '\\n';
  if (/[\w\s]/.test(text)) return text;
  return `[${text === ']' || text === '\\' || text === '^' ? `\\${text}` : text}]`;
}

/** The replacement must not put back what was taken out. */
export function harmlessReplacement(kind: string, to: string): boolean {
  switch (kind) {
    case 'sql-escape':
      return to === "''" || to === "\\'" || to === '' || !to.includes("'");
    case 'html-escape':
      return !to.includes('<');
    case 'log-clean':
    case 'header-clean':
      return !/[\r\n]/.test(to);
    default:
      return /^[\w .-]*$/.test(to);
  }
}
