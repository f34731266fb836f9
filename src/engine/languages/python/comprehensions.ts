/** Comprehensions and generator expressions: a loop that fills a fresh list, set or dictionary. */
import { NONE, type Reg } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { bindTarget } from './assignments.js';
import { lowerExpression, lowerPart } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';

/** [a for b in c if d], {a for b in c}, {k: v for b in c}, (a for b in c) */
export function lowerComprehension(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const kind = l.kind(node);
  const result =
    kind === PyKind.DictionaryComprehension
      ? b.objectLit([], start, end)
      : b.arrayLit([], null, kind === PyKind.SetComprehension ? 'set' : 'array', start, end);
  // the first iterable is evaluated outside
  const clauses: number[] = [];
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const clause = l.kind(child);
    if (clause === PyKind.ForInClause || clause === PyKind.IfClause) clauses.push(child);
  }
  const first = clauses[0];
  const iterable = first === undefined || l.kind(first) !== PyKind.ForInClause ? NONE : lowerIterable(l, first);
  const scope = l.enterScope(node);
  lowerClauses(l, node, clauses, 0, iterable, result);
  l.bindings.restore(scope);
  return result;
}

function lowerIterable(l: Lowering, clause: number): Reg {
  const right = l.child(clause, PyField.Right);
  return right === 0 ? l.missing(clause) : lowerExpression(l, right);
}

/** Lowers the clauses from `at` on, each inside the one before it, and in the last the element. */
function lowerClauses(
  l: Lowering,
  node: number,
  clauses: readonly number[],
  at: number,
  given: Reg,
  result: Reg,
): void {
  const { b } = l;
  const end = l.end[node];
  const clause = clauses[at];
  if (clause === undefined) {
    lowerElement(l, node, result);
    return;
  }
  if (l.kind(clause) === PyKind.IfClause) {
    const conditionNode = l.namedChild(clause);
    const condition = conditionNode === 0 ? l.missing(clause) : lowerExpression(l, conditionNode);
    const mark = b.open();
    lowerClauses(l, node, clauses, at + 1, NONE, result);
    b.ifStatement(condition, b.close(mark), EMPTY_BLOCK, l.start[node], end);
    return;
  }
  const iterable = given === NONE ? lowerIterable(l, clause) : given;
  const id = b.target();
  const left = l.child(clause, PyField.Left);
  const place = left === 0 ? clause : left;
  const mark = b.open();
  let value = b.iterate(iterable, 'values', l.start[place], l.end[place]);
  if (l.childOfKind(clause, PyKind.AsyncToken) !== 0) value = b.await(value, l.start[place], l.end[place]);
  if (left !== 0) bindTarget(l, left, value);
  lowerClauses(l, node, clauses, at + 1, NONE, result);
  b.loop(id, EMPTY_BLOCK, NONE, true, true, b.close(mark), EMPTY_BLOCK, EMPTY_BLOCK, l.start[node], end);
}

function lowerElement(l: Lowering, node: number, result: Reg): void {
  const { b } = l;
  const body = l.child(node, PyField.Body);
  if (body === 0) return;
  const start = l.start[body];
  const end = l.end[body];
  if (l.kind(body) === PyKind.Pair) {
    const key = lowerPart(l, body, PyField.Key);
    b.setIndex(result, key, lowerPart(l, body, PyField.Value), start, end);
    return;
  }
  const value = lowerExpression(l, body);
  const name = l.kind(node) === PyKind.SetComprehension ? 'add' : 'append';
  b.callMethod(result, name, start, start, [value], null, null, false, start, end);
}
