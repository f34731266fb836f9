/** match: the subject's parts are bound to the names that a pattern captures. */
import { NONE, type Reg, type SwitchCase } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerExpression, lowerName } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerStatement } from './statements.js';
import { constantKey, numberValue } from './strings.js';

/** match a: case p if g: b */
export function lowerMatch(l: Lowering, node: number): void {
  const { b } = l;
  const id = b.target();
  const subject = lowerSubject(l, node);
  const cases: SwitchCase[] = [];
  const body = l.child(node, PyField.Body);
  for (let clause = body === 0 ? 0 : l.namedChild(body); clause !== 0; clause = l.nextNamed(clause)) {
    if (l.kind(clause) === PyKind.CaseClause) cases.push(lowerCase(l, clause, subject));
  }
  b.switch(id, subject, cases, false, false, l.start[node], l.end[node]);
}

/** match a, b: a tuple */
function lowerSubject(l: Lowering, node: number): Reg {
  const values: Reg[] = [];
  let first = 0;
  let last = 0;
  for (let child = l.child(node, PyField.Subject); child !== 0; child = l.nextInField(child, PyField.Subject)) {
    if (first === 0) first = child;
    last = child;
    values.push(lowerExpression(l, child));
  }
  if (values.length === 0) return l.missing(node);
  return values.length === 1 ? values[0] : l.b.arrayLit(values, null, 'tuple', l.start[first], l.end[last]);
}

function lowerCase(l: Lowering, clause: number, subject: Reg): SwitchCase {
  const { b } = l;
  const patterns: number[] = [];
  for (let child = l.namedChild(clause); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) === PyKind.CasePattern) patterns.push(child);
  }
  const guard = l.child(clause, PyField.Guard);
  const single = patterns.length === 1 ? patterns[0] : 0;
  const testMark = b.open();
  const values: Reg[] = [];
  const isConstant = single !== 0 && lowerConstants(l, single, values, 0);
  const test = b.close(testMark);
  const mark = b.open();
  // one of the constants of `'a' | 'b' as name`
  const bound = isConstant && values.length > 0 && bindsName(l, single) ? oneOf(l, values, subject, single) : subject;
  if (single !== 0) bindPattern(l, single, bound);
  else patterns.forEach((pattern, at) => bindPattern(l, pattern, part(l, subject, at, pattern)));
  const consequence = l.child(clause, PyField.Consequence);
  if (guard === 0) {
    if (consequence !== 0) lowerStatement(l, consequence);
  } else {
    const conditionNode = l.namedChild(guard);
    const condition = conditionNode === 0 ? l.missing(guard) : lowerExpression(l, conditionNode);
    const thenMark = b.open();
    if (consequence !== 0) lowerStatement(l, consequence);
    b.ifStatement(condition, b.close(thenMark), EMPTY_BLOCK, l.start[clause], l.end[clause]);
  }
  return {
    test: isConstant ? test : EMPTY_BLOCK,
    values: isConstant ? values : [],
    isDefault: guard === 0 && single !== 0 && isIrrefutable(l, single),
    body: b.close(mark),
    result: NONE,
    start: l.start[clause],
    end: l.end[clause],
  };
}

function bindsName(l: Lowering, pattern: number): boolean {
  return l.kind(pattern) === PyKind.AsPattern || (l.namedChild(pattern) !== 0 && bindsName(l, l.namedChild(pattern)));
}

function oneOf(l: Lowering, values: readonly Reg[], subject: Reg, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  return b.getIndex(b.arrayLit(values, null, 'tuple', start, end), subject, start, end);
}

/** `_` or a name: matches everything. */
function isIrrefutable(l: Lowering, pattern: number): boolean {
  const inner = l.namedChild(pattern);
  if (inner === 0) return l.is(pattern, '_');
  return l.kind(inner) === PyKind.DottedName && isCapture(l, inner);
}

function isCapture(l: Lowering, dotted: number): boolean {
  const name = l.namedChild(dotted);
  return name !== 0 && l.nextNamed(name) === 0;
}

/** Lowers a pattern of constants, `'a' | 2 | m.X`; false for any other one. */
function lowerConstants(l: Lowering, node: number, into: Reg[], depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const { b } = l;
  switch (l.kind(node)) {
    case PyKind.CasePattern:
    case PyKind.UnionPattern: {
      let minus = false;
      let found = false;
      for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
        const kind = l.kind(child);
        if (kind === PyKind.MinusToken) minus = true;
        else if (kind !== PyKind.Other && kind !== PyKind.Comment) {
          found = true;
          if (minus && (kind === PyKind.Integer || kind === PyKind.Float)) {
            into.push(b.constant(-numberValue(l.name(child)), l.start[child], l.end[child]));
          } else if (!lowerConstants(l, child, into, depth + 1)) return false;
          minus = false;
        }
      }
      return found;
    }
    // 'a' | 'b' as name
    case PyKind.AsPattern:
      return lowerConstants(l, l.namedChild(node), into, depth + 1);
    case PyKind.Integer:
    case PyKind.Float:
    case PyKind.String:
    case PyKind.ConcatenatedString:
    case PyKind.True:
    case PyKind.False:
    case PyKind.None:
      into.push(lowerExpression(l, node));
      return true;
    // m.X
    case PyKind.DottedName:
      if (isCapture(l, node)) return false;
      into.push(lowerDotted(l, node));
      return true;
    default:
      return false;
  }
}

function lowerDotted(l: Lowering, node: number): Reg {
  const first = l.namedChild(node);
  let value = lowerName(l, first);
  for (let part = l.nextNamed(first); part !== 0; part = l.nextNamed(part)) {
    value = l.b.getField(value, l.name(part), l.start[part], l.end[part], l.start[node], l.end[part]);
  }
  return value;
}

function part(l: Lowering, value: Reg, index: number, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  return b.getIndex(value, b.constant(index, start, end), start, end);
}

function bindPattern(l: Lowering, node: number, value: Reg): void {
  if (l.depth >= MAX_DEPTH) {
    l.unknown(node, [value]);
    return;
  }
  l.depth += 1;
  bindAnyPattern(l, node, value);
  l.depth -= 1;
}

function bindAnyPattern(l: Lowering, node: number, value: Reg): void {
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // p | q: each of them binds the same names
    case PyKind.CasePattern:
    case PyKind.UnionPattern:
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) bindPattern(l, child, value);
      break;
    // x
    case PyKind.DottedName:
      if (isCapture(l, node)) l.storeName(l.name(node), value, start, end);
      break;
    case PyKind.Identifier:
      l.storeName(l.name(node), value, start, end);
      break;
    // p as x
    case PyKind.AsPattern:
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) bindPattern(l, child, value);
      break;
    // [p, *rest], (p, q)
    case PyKind.ListPattern:
    case PyKind.TuplePattern:
      bindSequence(l, node, value);
      break;
    // {'k': p, **rest}
    case PyKind.DictPattern:
      bindMapping(l, node, value);
      break;
    // C(p, k=q)
    case PyKind.ClassPattern:
      bindClass(l, node, value);
      break;
    default:
      break;
  }
}

function bindSequence(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  let position = 0;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const inner = l.kind(child) === PyKind.CasePattern ? l.namedChild(child) : child;
    if (inner !== 0 && l.kind(inner) === PyKind.SplatPattern) {
      const name = l.namedChild(inner);
      if (name !== 0) bindPattern(l, name, b.restOf(value, null, position, l.start[child], l.end[child]));
    } else bindPattern(l, child, part(l, value, position, child));
    position += 1;
  }
}

function bindMapping(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  const taken: string[] = [];
  let key = 0;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const start = l.start[child];
    const end = l.end[child];
    const inner = l.kind(child) === PyKind.CasePattern ? l.namedChild(child) : child;
    if (inner !== 0 && l.kind(inner) === PyKind.SplatPattern) {
      // **rest
      const name = l.namedChild(inner);
      if (name !== 0) bindPattern(l, name, b.restOf(value, taken, 0, start, end));
    } else if (l.field(child) === PyField.Key) key = child;
    else if (key !== 0) {
      const name = constantKey(l, key);
      if (name !== null) taken.push(name);
      const found =
        name === null
          ? b.getIndex(value, lowerKey(l, key), start, end)
          : b.getField(value, name, start, end, start, end);
      bindPattern(l, child, found);
      key = 0;
    }
  }
}

function lowerKey(l: Lowering, key: number): Reg {
  return l.kind(key) === PyKind.DottedName ? lowerDotted(l, key) : lowerExpression(l, key);
}

/** Types that match themselves: `case str(x)` binds the subject. */
const SELF_MATCHING: ReadonlySet<string> = new Set(
  'bool bytearray bytes dict float frozenset int list set str tuple'.split(' '),
);

function bindClass(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  const className = l.namedChild(node);
  if (className === 0) return;
  const name = l.text(className);
  const fields = l.dataFields.get(l.resolve(name));
  let position = 0;
  for (let child = l.nextNamed(className); child !== 0; child = l.nextNamed(child)) {
    const start = l.start[child];
    const end = l.end[child];
    const inner = l.kind(child) === PyKind.CasePattern ? l.namedChild(child) : child;
    if (inner !== 0 && l.kind(inner) === PyKind.KeywordPattern) {
      // k=p
      const key = l.namedChild(inner);
      const pattern = key === 0 ? 0 : l.nextNamed(key);
      if (pattern === 0) continue;
      bindPattern(l, pattern, b.getField(value, l.name(key), l.start[key], l.end[key], start, end));
      continue;
    }
    const field = fields?.[position];
    if (SELF_MATCHING.has(name)) bindPattern(l, child, value);
    else if (field !== undefined) bindPattern(l, child, b.getField(value, field.name, start, end, start, end));
    else bindPattern(l, child, part(l, value, position, child));
    position += 1;
  }
}
