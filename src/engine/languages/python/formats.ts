/** `'…' % …` and `'…'.format(…)` with a constant format: the places are resolved to a Template. */
import { NONE, type Reg } from '../../ir/ir.js';
import {
  type FormatField,
  parseBraceFormat,
  parsePercentFormat,
  specifierNeedsNumber,
} from '../../ir/formatStrings.js';
import { lowerExpression } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { addText, isStringConstant, stringConstant } from './strings.js';

export { specifierNeedsNumber };

/** What `%d` and `{:d}` do to a value: `int(value)`. */
export function convertToNumber(l: Lowering, value: Reg, start: number, end: number): Reg {
  const { b } = l;
  return b.call(b.loadGlobal('int', start, end), NONE, [value], null, null, false, start, end);
}

/** What `%r` and `{!r}` do to a value: `repr(value)`. */
export function convertToQuoted(l: Lowering, value: Reg, start: number, end: number): Reg {
  const { b } = l;
  return b.call(b.loadGlobal('repr', start, end), NONE, [value], null, null, false, start, end);
}

/** `'a %s' % b`. NONE if the places cannot be resolved; nothing is lowered then. */
export function lowerPercentFormat(l: Lowering, node: number, leftNode: number): Reg {
  const { b } = l;
  const template = l.strip(leftNode);
  const rightNode = l.child(node, PyField.Right);
  if (rightNode === 0 || !isStringConstant(l, template)) return NONE;
  const format = parsePercentFormat(stringConstant(l, template));
  if (format === null || format.positional === 0) return NONE;
  const right = l.strip(rightNode);
  const start = l.start[right];
  const end = l.end[right];
  let valueOf: (field: FormatField) => Reg;
  if (format.positional < 0) {
    const scope = isScope(l, right);
    const values = scope ? NONE : lowerExpression(l, right);
    valueOf = ({ value }) =>
      scope ? lowerScopeName(l, String(value), start, end) : b.getField(values, String(value), start, end, start, end);
  } else if (l.kind(right) === PyKind.Tuple) {
    const items = tupleItems(l, right);
    if (items === null || items.length !== format.positional) return NONE;
    const values = items.map((item) => lowerExpression(l, item));
    valueOf = ({ value }) => values[Number(value)];
  } else {
    const whole = lowerExpression(l, right);
    valueOf = ({ value }) =>
      format.positional === 1 ? whole : b.getIndex(whole, b.constant(value, start, end), start, end);
  }
  return lowerPieces(l, format.pieces, valueOf, node);
}

/** The items of a tuple, null if one of them is spread. */
function tupleItems(l: Lowering, node: number): number[] | null {
  const items: number[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) === PyKind.ListSplat) return null;
    items.push(child);
  }
  return items;
}

/**
 * `'a {} {b}'.format(c, b=d)`. NONE if the places cannot be resolved; nothing is lowered then.
 * @param call the call node
 */
export function lowerFormatCall(l: Lowering, templateNode: number, call: number): Reg {
  const { b } = l;
  const template = l.strip(templateNode);
  if (!isStringConstant(l, template)) return NONE;
  const list = l.child(call, PyField.Arguments);
  if (list === 0 || l.kind(list) !== PyKind.ArgumentList) return NONE;
  const format = parseBraceFormat(stringConstant(l, template));
  if (format === null) return NONE;
  const positional: number[] = [];
  const named = new Map<string, number>();
  let rest = 0;
  for (let child = l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    const kind = l.kind(child);
    if (kind === PyKind.ListSplat) return NONE;
    if (kind === PyKind.DictionarySplat) {
      if (rest !== 0) return NONE;
      rest = l.namedChild(child);
    } else if (kind === PyKind.KeywordArgument) {
      const name = l.child(child, PyField.Name);
      const value = l.child(child, PyField.Value);
      if (name === 0 || value === 0) return NONE;
      named.set(l.name(name), value);
    } else positional.push(child);
  }
  for (const piece of format.pieces) {
    if (typeof piece === 'string') continue;
    if (typeof piece.value === 'number' ? piece.value >= positional.length : !named.has(piece.value) && rest === 0) {
      return NONE;
    }
  }
  const values = positional.map((node) => lowerExpression(l, node));
  const namedValues = new Map<string, Reg>();
  for (const [name, node] of named) namedValues.set(name, lowerExpression(l, node));
  const scope = rest !== 0 && isScope(l, rest);
  const restValue = rest === 0 || scope ? NONE : lowerExpression(l, rest);
  const start = l.start[list];
  const end = l.end[list];
  const valueOf = ({ value, path }: FormatField): Reg => {
    let found: Reg;
    if (typeof value === 'number') found = values[value];
    else {
      const given = namedValues.get(value);
      if (given !== undefined) found = given;
      else if (scope) found = lowerScopeName(l, value, start, end);
      else found = b.getField(restValue, value, start, end, start, end);
    }
    for (const name of path) {
      found = /^\d+$/.test(name)
        ? b.getIndex(found, b.constant(Number(name), start, end), start, end)
        : b.getField(found, name, start, end, start, end);
    }
    return found;
  };
  return lowerPieces(l, format.pieces, valueOf, call);
}

function lowerPieces(
  l: Lowering,
  pieces: readonly (string | FormatField)[],
  valueOf: (field: FormatField) => Reg,
  node: number,
): Reg {
  const start = l.start[node];
  const end = l.end[node];
  const parts: (string | Reg)[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') addText(parts, piece);
    else {
      const value = valueOf(piece);
      const quoted = piece.isQuoted ? convertToQuoted(l, value, start, end) : value;
      parts.push(piece.isNumber ? convertToNumber(l, value, start, end) : quoted);
    }
  }
  return l.b.template(parts, start, end);
}

/** `locals()`, `vars()`, `globals()`: the names in scope. */
function isScope(l: Lowering, node: number): boolean {
  if (l.kind(node) !== PyKind.Call) return false;
  const callee = l.child(node, PyField.Function);
  const list = l.child(node, PyField.Arguments);
  if (callee === 0 || list === 0 || l.kind(callee) !== PyKind.Identifier || l.namedChild(list) !== 0) return false;
  const name = l.name(callee);
  return (name === 'locals' || name === 'vars' || name === 'globals') && l.resolve(name) === NONE;
}

function lowerScopeName(l: Lowering, name: string, start: number, end: number): Reg {
  const variable = l.resolve(name);
  return variable === NONE ? l.b.loadGlobal(name, start, end) : l.b.loadVar(variable, start, end);
}
