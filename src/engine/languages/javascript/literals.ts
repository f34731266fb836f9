/** Literals: strings, numbers, templates, regular expressions, arrays, objects. */
import type { ObjectEntry, Reg } from '../../ir/ir.js';
import { NONE } from '../../ir/ir.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { lowerFunction, methodKind } from './functions.js';
import { JsField, JsKind } from './kinds.js';
import type { Lowering } from './lowering.js';

/** The value of a string literal, escapes decoded. */
export function stringValue(l: Lowering, node: number): string {
  const start = l.start[node] + 1;
  const end = l.end[node] - 1;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const kind = l.kind(child);
    if (kind === JsKind.EscapeSequence) return decodeEscapes(l.source.slice(start, end));
    if (kind === JsKind.HtmlCharacterReference) return decodeEntities(l.source.slice(start, end));
  }
  return end > start ? l.source.slice(start, end) : '';
}

/** Replaces the escape sequences of a string or template literal by what they mean. */
export function decodeEscapes(raw: string): string {
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
      case 'v':
        out += '\v';
        break;
      // a line continuation
      case '\r':
        if (raw[next] === '\n') next += 1;
        break;
      case '\n':
      case '\u2028':
      case '\u2029':
        break;
      case 'x': {
        const code = hexValue(raw, next, next + 2);
        if (code >= 0) {
          out += String.fromCharCode(code);
          next += 2;
        } else out += c;
        break;
      }
      case 'u': {
        if (raw[next] === '{') {
          const close = raw.indexOf('}', next);
          const code = close < 0 ? -1 : hexValue(raw, next + 1, close);
          if (code >= 0 && code <= 0x10ffff) {
            out += String.fromCodePoint(code);
            next = close + 1;
          } else out += c;
        } else {
          const code = hexValue(raw, next, next + 4);
          if (code >= 0) {
            out += String.fromCharCode(code);
            next += 4;
          } else out += c;
        }
        break;
      }
      default:
        if (c >= '0' && c <= '7') {
          // \0 and the octal escapes of sloppy mode
          let code = 0;
          next = at + 1;
          while (next < raw.length && next < at + 4 && raw[next] >= '0' && raw[next] <= '7') {
            const longer = code * 8 + (raw.charCodeAt(next) - 48);
            if (longer > 255) break;
            code = longer;
            next += 1;
          }
          out += String.fromCharCode(code);
        } else out += c;
        break;
    }
    from = next;
  }
}

/** The number that the hexadecimal digits `[from, to)` spell, -1 if they are not all digits. */
function hexValue(text: string, from: number, to: number): number {
  if (to > text.length || from >= to) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = Number.parseInt(text[at], 16);
    if (Number.isNaN(digit)) return -1;
    value = value * 16 + digit;
    if (value > 0x10ffff) return -1;
  }
  return value;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '\u00a9',
  hellip: '\u2026',
  mdash: '\u2014',
  ndash: '\u2013',
  laquo: '\u00ab',
  raquo: '\u00bb',
  times: '\u00d7',
  bull: '\u2022',
};

/** Replaces the character references of JSX text; rare names stay as written. */
export function decodeEntities(raw: string): string {
  return raw.replace(/&(#[xX]?[0-9a-fA-F]+|[A-Za-z]+);/g, (whole, name: string) => {
    if (name[0] !== '#') return Object.hasOwn(entities, name) ? entities[name] : whole;
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of a number literal. A big integer gives the nearest number. */
export function numberValue(text: string): number {
  let digits = text;
  if (digits.includes('_')) digits = digits.replaceAll('_', '');
  if (digits.endsWith('n')) digits = digits.slice(0, -1);
  // 017, an octal literal of sloppy mode
  if (digits.length > 1 && digits[0] === '0' && /^[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  return Number(digits);
}

/** 'x', `x`, 1, true, null, undefined: whether the node is a literal whose value is known, and which. */
export function isStringConstant(l: Lowering, node: number): boolean {
  const kind = l.kind(node);
  return (
    kind === JsKind.String || (kind === JsKind.TemplateString && l.childOfKind(node, JsKind.TemplateSubstitution) === 0)
  );
}

/** The value of a node for which `isStringConstant` holds. */
export function stringConstant(l: Lowering, node: number): string {
  return l.kind(node) === JsKind.String ? stringValue(l, node) : templateText(l, l.start[node] + 1, l.end[node] - 1);
}

/** The cooked text of a template's piece. */
function templateText(l: Lowering, start: number, end: number): string {
  if (end <= start) return '';
  const raw = l.source.slice(start, end);
  return raw.includes('\\') ? decodeEscapes(raw) : raw;
}

/** The constant pieces and the values of a template, in order; empty pieces are left out. */
export function templateParts(l: Lowering, node: number): (string | Reg)[] {
  const parts: (string | Reg)[] = [];
  let from = l.start[node] + 1;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) !== JsKind.TemplateSubstitution) continue;
    const piece = templateText(l, from, l.start[child]);
    if (piece !== '') parts.push(piece);
    const value = l.namedChild(child);
    parts.push(value === 0 ? l.missing(child) : lowerExpression(l, value));
    from = l.end[child];
  }
  const piece = templateText(l, from, l.end[node] - 1);
  if (piece !== '') parts.push(piece);
  return parts;
}

/** `a ${b} c` */
export function lowerTemplate(l: Lowering, node: number): Reg {
  if (l.childOfKind(node, JsKind.TemplateSubstitution) === 0) {
    return l.b.constant(stringConstant(l, node), l.start[node], l.end[node]);
  }
  return l.b.template(templateParts(l, node), l.start[node], l.end[node]);
}

/** /p/f */
export function lowerRegex(l: Lowering, node: number): Reg {
  const pattern = l.child(node, JsField.Pattern);
  const flags = l.child(node, JsField.Flags);
  return l.b.regex(pattern === 0 ? '' : l.text(pattern), flags === 0 ? '' : l.name(flags), l.start[node], l.end[node]);
}

/** [a, , ...b] */
export function lowerArray(l: Lowering, node: number): Reg {
  const items: Reg[] = [];
  let spread: boolean[] | null = null;
  let filled = false;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case JsKind.CommaToken:
        if (!filled) items.push(NONE);
        filled = false;
        break;
      case JsKind.Comment:
        break;
      case JsKind.SpreadElement: {
        const value = l.namedChild(child);
        spread ??= [];
        spread[items.length] = true;
        items.push(value === 0 ? l.missing(child) : lowerExpression(l, value));
        filled = true;
        break;
      }
      case JsKind.Other:
      case JsKind.Error:
        break;
      default:
        items.push(lowerExpression(l, child));
        filled = true;
        break;
    }
  }
  if (spread !== null) for (let at = 0; at < items.length; at += 1) spread[at] ??= false;
  return l.b.arrayLit(items, spread, 'array', l.start[node], l.end[node]);
}

/** What a property, method or field is called: a constant name, or the register of a computed key. */
export interface PropertyName {
  readonly name: string | null;
  readonly key: Reg;
}

/** k, 'k', 1, #k, ['k']: the constant name, or null for a computed one. */
export function constantName(l: Lowering, node: number): string | null {
  switch (l.kind(node)) {
    case JsKind.String:
      return stringValue(l, node);
    case JsKind.Number:
      return String(numberValue(l.text(node)));
    case JsKind.ComputedPropertyName: {
      const inner = l.namedChild(node);
      if (inner === 0) return null;
      if (isStringConstant(l, inner)) return stringConstant(l, inner);
      return l.kind(inner) === JsKind.Number ? String(numberValue(l.text(inner))) : null;
    }
    default:
      return l.name(node);
  }
}

/** A property name; the key of a computed one is evaluated here. */
export function lowerPropertyName(l: Lowering, node: number): PropertyName {
  const name = constantName(l, node);
  if (name !== null) return { name, key: NONE };
  const inner = l.namedChild(node);
  return { name: null, key: inner === 0 ? l.missing(node) : lowerExpression(l, inner) };
}

/** { a: 1, b, [c]: 2, ...d, m() {}, get x() {} }. `name`: what the object is called, for the path of its methods. */
export function lowerObject(l: Lowering, node: number, name: string): Reg {
  const entries: ObjectEntry[] = [];
  const outerPath = l.path;
  if (name !== '') l.path = l.qualified(name);
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const start = l.start[child];
    const end = l.end[child];
    switch (l.kind(child)) {
      // k: v
      case JsKind.Pair: {
        const keyNode = l.child(child, JsField.Key);
        const valueNode = l.child(child, JsField.Value);
        const property = keyNode === 0 ? { name: '', key: NONE } : lowerPropertyName(l, keyNode);
        const value = valueNode === 0 ? l.missing(child) : lowerNamed(l, valueNode, property.name ?? '');
        entries.push({ name: property.name, key: property.key, value, start, end });
        break;
      }
      // k
      case JsKind.ShorthandPropertyIdentifier:
        entries.push({ name: l.name(child), key: NONE, value: lowerExpression(l, child), start, end });
        break;
      // ...v
      case JsKind.SpreadElement: {
        const value = l.namedChild(child);
        entries.push({
          name: null,
          key: NONE,
          value: value === 0 ? l.missing(child) : lowerExpression(l, value),
          start,
          end,
        });
        break;
      }
      // k() {}, get k() {}, async *[k]() {}
      case JsKind.MethodDefinition: {
        const keyNode = l.child(child, JsField.Name);
        const property = keyNode === 0 ? { name: '', key: NONE } : lowerPropertyName(l, keyNode);
        const fn = lowerFunction(l, child, {
          kind: methodKind(l, child),
          name: property.name ?? '',
          label: property.name ?? (keyNode === 0 ? '' : l.text(keyNode)),
          class: NONE,
          isStatic: false,
          decorators: [],
        });
        entries.push({ name: property.name, key: property.key, value: l.b.closure(fn, start, end), start, end });
        break;
      }
      // { a = 1 }: a pattern that the grammar took for an object
      case JsKind.ObjectAssignmentPattern: {
        const right = l.child(child, JsField.Right);
        const left = l.child(child, JsField.Left);
        if (right !== 0 && left !== 0) {
          entries.push({ name: l.name(left), key: NONE, value: lowerExpression(l, right), start, end });
        }
        break;
      }
      default:
        break;
    }
  }
  l.path = outerPath;
  return l.b.objectLit(entries, l.start[node], l.end[node]);
}
