/** Literals: strings, text blocks, characters, numbers. */
import type { Constant } from '../../ir/ir.js';
import { JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';

/** The value of a string literal or text block. */
export function stringValue(l: Lowering, node: number): string {
  const { source } = l;
  const start = l.start[node];
  const end = l.end[node];
  if (source.startsWith('"""', start)) return textBlock(source.slice(start + 3, end - 3));
  const raw = end - 1 > start ? source.slice(start + 1, end - 1) : '';
  return raw.includes('\\') ? decodeEscapes(raw) : raw;
}

/** The value of a text block: without the line of the opening quotes and the indentation that all lines share. */
export function textBlock(raw: string): string {
  const newline = raw.indexOf('\n');
  if (newline < 0) return decodeEscapes(raw);
  const lines = raw
    .slice(newline + 1)
    .replaceAll('\r\n', '\n')
    .split('\n');
  let indent = Number.POSITIVE_INFINITY;
  lines.forEach((line, at) => {
    // the line of the closing quotes counts, other blank lines do not
    if (line.trim() === '' && at < lines.length - 1) return;
    indent = Math.min(indent, line.length - line.trimStart().length);
  });
  const stripped = lines.map((line) => line.slice(Math.min(indent, line.length)).trimEnd());
  return decodeEscapes(stripped.join('\n'));
}

/** The value of `'a'`: a string of one character. */
export function characterValue(l: Lowering, node: number): string {
  const raw = l.source.slice(l.start[node] + 1, l.end[node] - 1);
  return raw.includes('\\') ? decodeEscapes(raw) : raw;
}

function decodeEscapes(raw: string): string {
  let out = '';
  let from = 0;
  for (;;) {
    const at = raw.indexOf('\\', from);
    if (at < 0 || at + 1 >= raw.length) return out + raw.slice(from);
    out += raw.slice(from, at);
    const c = raw[at + 1];
    let next = at + 2;
    switch (c) {
      case 'n':
        out += '\n';
        break;
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 's':
        out += ' ';
        break;
      // the line goes on, in a text block
      case '\n':
        break;
      case 'u': {
        while (raw[next] === 'u') next += 1;
        const digits = raw.slice(next, next + 4);
        if (/^[0-9a-fA-F]{4}$/.test(digits)) {
          out += String.fromCharCode(Number.parseInt(digits, 16));
          next += 4;
        } else out += c;
        break;
      }
      default:
        if (c >= '0' && c <= '7') {
          const digits = /^[0-3][0-7]{0,2}|^[4-7][0-7]?/.exec(raw.slice(at + 1, at + 4))?.[0] ?? c;
          out += String.fromCharCode(Number.parseInt(digits, 8));
          next = at + 1 + digits.length;
        } else out += c;
        break;
    }
    from = next;
  }
}

/** 1, 0x1FL, 017, 0b1, 1_000, 1e3f, 0x1p3. A number too big for a number gives the nearest. */
export function numberValue(text: string): number {
  let digits = text.includes('_') ? text.replaceAll('_', '') : text;
  const isHex = digits.startsWith('0x') || digits.startsWith('0X');
  if (/[lL]$/.test(digits) || (!isHex && /[fFdD]$/.test(digits))) digits = digits.slice(0, -1);
  if (isHex && /[.pP]/.test(digits)) return hexFloat(digits);
  if (digits.length > 1 && /^0[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  return Number(digits);
}

function hexFloat(digits: string): number {
  const match = /^0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([+-]?\d+))?/.exec(digits);
  if (match === null) return Number.NaN;
  const [, whole, fraction, exponent] = match;
  const mantissa = Number.parseInt(`${whole}${fraction}`, 16) / 16 ** fraction.length;
  return mantissa * 2 ** Number(exponent ?? 0);
}

/** The constant that a literal is, or a concatenation of string literals; undefined for everything else. */
export function constantOf(l: Lowering, node: number, depth = 0): Constant {
  switch (l.kind(node)) {
    case JavaKind.String:
      return l.childOfKind(node, JavaKind.StringInterpolation) === 0 ? stringValue(l, node) : undefined;
    case JavaKind.Character:
      return characterValue(l, node);
    case JavaKind.Integer:
    case JavaKind.HexInteger:
    case JavaKind.OctalInteger:
    case JavaKind.BinaryInteger:
    case JavaKind.Float:
    case JavaKind.HexFloat:
      return numberValue(l.name(node));
    case JavaKind.True:
      return true;
    case JavaKind.False:
      return false;
    case JavaKind.Null:
      return null;
    case JavaKind.ParenthesizedExpression: {
      const inner = l.strip(node);
      return inner === node ? undefined : constantOf(l, inner, depth);
    }
    // "a" + "b", in annotations
    case JavaKind.BinaryExpression: {
      let text = '';
      let at = node;
      for (;;) {
        const left = l.namedChild(at);
        const right = left === 0 ? 0 : l.nextNamed(left);
        if (right === 0 || depth > 20) return undefined;
        const value = constantOf(l, right, depth + 1);
        if (typeof value !== 'string') return undefined;
        text = value + text;
        if (l.kind(left) === JavaKind.BinaryExpression) at = left;
        else {
          const first = constantOf(l, left, depth + 1);
          return typeof first === 'string' ? first + text : undefined;
        }
      }
    }
    case JavaKind.Identifier:
    case JavaKind.FieldAccess: {
      const value = depth > 20 ? 0 : constantField(l, node);
      return value === 0 ? undefined : constantOf(l, value, depth + 1);
    }
    default:
      return undefined;
  }
}

const constantFields = new WeakMap<Lowering, ReadonlyMap<string, number>>();

/** What a constant of the module is given, `COLUMNS` or `Orders.COLUMNS`: its node, 0 if the name means no such constant. */
function constantField(l: Lowering, node: number): number {
  let known = constantFields.get(l);
  if (known === undefined) constantFields.set(l, (known = readConstantFields(l)));
  return known.get(l.text(node).split('.').slice(-2).join('.')) ?? 0;
}

/** By `NAME` and `Type.NAME`; 0 for names that several types of the module give something. */
function readConstantFields(l: Lowering): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let node = 1; node < l.rawKind.length; node++) {
    const kind = l.kind(node);
    if (kind !== JavaKind.ConstantDeclaration && !(kind === JavaKind.FieldDeclaration && isConstant(l, node))) continue;
    const owner = l.child(l.parent[l.parent[node]], JavaField.Name);
    for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
      if (l.kind(child) !== JavaKind.VariableDeclarator) continue;
      const name = l.name(l.child(child, JavaField.Name));
      const value = l.child(child, JavaField.Value);
      found.set(name, found.has(name) ? 0 : value);
      if (owner !== 0) found.set(`${l.name(owner)}.${name}`, value);
    }
  }
  return found;
}

function isConstant(l: Lowering, field: number): boolean {
  const modifiers = l.childOfKind(field, JavaKind.Modifiers);
  return modifiers !== 0 && /\bstatic\b/.test(l.text(modifiers)) && /\bfinal\b/.test(l.text(modifiers));
}
