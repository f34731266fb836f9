/** Literals of text and numbers: prefixes, escapes, f-strings, implicit concatenation. */
import type { Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { convertToNumber, convertToQuoted, specifierNeedsNumber } from './formats.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';

/** 'x', also in parts: no f-string with values in it. */
export function isStringConstant(l: Lowering, node: number): boolean {
  const kind = l.kind(node);
  if (kind === PyKind.String) return l.childOfKind(node, PyKind.Interpolation) === 0;
  if (kind !== PyKind.ConcatenatedString) return false;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    if (!isStringConstant(l, child)) return false;
  }
  return true;
}

/** A text that is evaluated to nothing: documentation. An f-string evaluates its values. */
export function isPlainString(l: Lowering, node: number): boolean {
  return isStringConstant(l, node);
}

/** The value of a node for which `isStringConstant` holds. */
export function stringConstant(l: Lowering, node: number): string {
  if (l.kind(node) === PyKind.String) return plainText(l, node);
  let text = '';
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) text += plainText(l, child);
  return text;
}

/** What stands between the quotes of a string without interpolations, decoded. */
function plainText(l: Lowering, node: number): string {
  const first = l.firstChild[node];
  if (first === 0) return '';
  const from = l.end[first];
  let to = l.end[node];
  let last = first;
  for (let child = first; child !== 0; child = l.nextSibling[child]) last = child;
  if (l.kind(last) === PyKind.StringEnd) to = l.start[last];
  if (to <= from) return '';
  return decode(l.source.slice(from, to), prefixOf(l, first));
}

interface Prefix {
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly format: boolean;
}

const PLAIN: Prefix = { raw: false, bytes: false, format: false };

function prefixOf(l: Lowering, startNode: number): Prefix {
  const start = l.start[startNode];
  const first = l.source.charCodeAt(start);
  // a quote
  if (first === 34 || first === 39) return PLAIN;
  const text = l.name(startNode).toLowerCase();
  return { raw: text.includes('r'), bytes: text.includes('b'), format: text.includes('f') || text.includes('t') };
}

function decode(raw: string, prefix: Prefix): string {
  let text = raw;
  if (prefix.format && (text.includes('{{') || text.includes('}}')))
    text = text.replace(/\{\{|\}\}/g, (pair) => pair[0]);
  return prefix.raw || !text.includes('\\') ? text : decodeEscapes(text, prefix.bytes);
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  // a line continuation
  '\n': '',
};

/** Replaces the escape sequences of a string literal by what they mean; unknown ones stay as written. */
export function decodeEscapes(raw: string, isBytes: boolean): string {
  let out = '';
  let from = 0;
  for (;;) {
    const at = raw.indexOf('\\', from);
    if (at < 0 || at + 1 >= raw.length) return out + raw.slice(from);
    out += raw.slice(from, at);
    const c = raw[at + 1];
    from = at + 2;
    if (Object.hasOwn(SIMPLE_ESCAPES, c)) {
      out += SIMPLE_ESCAPES[c];
      continue;
    }
    switch (c) {
      case '\r':
        if (raw[from] === '\n') from += 1;
        break;
      case 'x':
      case 'u':
      case 'U': {
        const digits = c === 'x' ? 2 : c === 'u' ? 4 : 8;
        const code = isBytes && c !== 'x' ? Number.NaN : hexValue(raw, from, from + digits);
        if (Number.isNaN(code)) out += `\\${c}`;
        else {
          out += String.fromCodePoint(code);
          from += digits;
        }
        break;
      }
      // \N{LATIN SMALL LETTER A}: some character
      case 'N': {
        const close = raw[from] === '{' ? raw.indexOf('}', from) : -1;
        if (close < 0) out += '\\N';
        else {
          out += '\ufffd';
          from = close + 1;
        }
        break;
      }
      default:
        if (c >= '0' && c <= '7') {
          let code = 0;
          from = at + 1;
          while (from < raw.length && from < at + 4 && raw[from] >= '0' && raw[from] <= '7') {
            code = code * 8 + (raw.charCodeAt(from) - 48);
            from += 1;
          }
          out += String.fromCharCode(code);
        } else out += `\\${c}`;
        break;
    }
  }
}

/** The number that the hexadecimal digits `[from, to)` spell, NaN if they are none or no character. */
function hexValue(text: string, from: number, to: number): number {
  const digits = text.slice(from, to);
  if (digits.length !== to - from || !/^[0-9a-fA-F]+$/.test(digits)) return Number.NaN;
  const value = Number.parseInt(digits, 16);
  return value > 0x10ffff ? Number.NaN : value;
}

/** The value of a number literal: 1_000, 0x1f, 0o17, 017, 10L, 1e3, 2j. A big integer gives the nearest number. */
export function numberValue(text: string): number {
  let digits = text;
  if (digits.includes('_')) digits = digits.replaceAll('_', '');
  const last = digits[digits.length - 1];
  if (last === 'L' || last === 'l' || last === 'j' || last === 'J') digits = digits.slice(0, -1);
  if (digits.length > 1 && digits[0] === '0' && /^[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  return Number(digits);
}

/** What a key of a dictionary or subscript is called if it is constant: a text or number. */
export function constantKey(l: Lowering, node: number): string | null {
  const kind = l.kind(node);
  if (kind === PyKind.Integer || kind === PyKind.Float) return String(numberValue(l.name(node)));
  return isStringConstant(l, node) ? stringConstant(l, node) : null;
}

/** 'x', f'a{b}', 'a' f'{b}' */
export function lowerString(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  if (isStringConstant(l, node)) return b.constant(stringConstant(l, node), start, end);
  const parts: (string | Reg)[] = [];
  if (l.kind(node) === PyKind.String) formatParts(l, node, parts);
  else for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) formatParts(l, child, parts);
  return b.template(parts, start, end);
}

/** Adds constant text to the parts of a template. */
export function addText(parts: (string | Reg)[], text: string): void {
  if (text === '') return;
  const last = parts.length - 1;
  const before = parts[last];
  if (typeof before === 'string') parts[last] = before + text;
  else parts.push(text);
}

/** The constant pieces and the values of a string literal, in order. */
function formatParts(l: Lowering, node: number, parts: (string | Reg)[]): void {
  if (l.kind(node) !== PyKind.String) {
    parts.push(lowerExpression(l, node));
    return;
  }
  if (l.childOfKind(node, PyKind.Interpolation) === 0) {
    addText(parts, plainText(l, node));
    return;
  }
  const first = l.firstChild[node];
  const prefix = prefixOf(l, first);
  let from = l.end[first];
  for (let child = l.nextSibling[first]; child !== 0; child = l.nextSibling[child]) {
    const kind = l.kind(child);
    if (kind !== PyKind.Interpolation && kind !== PyKind.StringEnd) continue;
    addText(parts, decode(l.source.slice(from, l.start[child]), prefix));
    from = l.end[child];
    if (kind === PyKind.Interpolation) interpolation(l, child, parts);
  }
}

/** {a}, {a!r:>{width}}, {a=} */
function interpolation(l: Lowering, node: number, parts: (string | Reg)[]): void {
  const expression = l.child(node, PyField.Expression) || l.namedChild(node);
  if (expression === 0) {
    parts.push(l.missing(node));
    return;
  }
  // {a=} shows the expression too
  for (let child = l.nextSibling[expression]; child !== 0; child = l.nextSibling[child]) {
    if (l.is(child, '=')) addText(parts, `${l.text(expression)}=`);
  }
  let value = lowerExpression(l, expression);
  const conversion = l.child(node, PyField.TypeConversion) || l.childOfKind(node, PyKind.TypeConversion);
  if (conversion !== 0 && /[ra]$/.test(l.text(conversion)))
    value = convertToQuoted(l, value, l.start[expression], l.end[expression]);
  const specifier = l.child(node, PyField.FormatSpecifier) || l.childOfKind(node, PyKind.FormatSpecifier);
  if (specifier !== 0) {
    if (specifierNeedsNumber(l.text(specifier).slice(1))) {
      value = convertToNumber(l, value, l.start[expression], l.end[expression]);
    }
    for (let child = l.namedChild(specifier); child !== 0; child = l.nextNamed(child)) {
      const inner = l.child(child, PyField.Expression) || l.namedChild(child);
      if (inner !== 0) lowerExpression(l, inner);
    }
  }
  parts.push(value);
}
