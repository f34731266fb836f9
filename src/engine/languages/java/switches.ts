/** `switch`, old and new, as a statement and as an expression. */
import { NONE, type Block, type Reg, type SwitchCase } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerExpression } from './expressions.js';
import { JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { bindPattern, labelPattern } from './patterns.js';
import { lowerStatement, lowerStatements } from './statements.js';

/** What stands behind the labels of one arm. */
interface Arm {
  readonly node: number;
  readonly labels: readonly number[];
  /** The statement behind `->`, or the first one behind the last colon; 0 = none. */
  readonly first: number;
  readonly isRule: boolean;
}

/**
 * switch (a) { case b -> c; case d: e; }
 *
 * The value of a switch all of whose arms are plain expressions is that of the arm. Otherwise the arms and `yield`
 * store to a variable that is read behind the switch.
 */
export function lowerSwitchExpression(l: Lowering, node: number, isExpression: boolean): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const id = b.target();
  const condition = l.child(node, JavaField.Condition);
  const value = condition === 0 ? l.missing(node) : lowerExpression(l, condition);
  const body = l.child(node, JavaField.Body);
  const arms = body === 0 ? [] : armsOf(l, body);
  const isPlain = isExpression && arms.every((arm) => isPlainArm(l, arm));
  const variable = isExpression && !isPlain ? l.synthetic('switch', node) : NONE;
  const { breakTarget, yieldTarget } = l;
  l.breakTarget = id;
  if (isExpression) l.yieldTarget = { variable, target: id };
  const cases: SwitchCase[] = [];
  const names = l.names.mark();
  const types = l.types.mark();
  for (const arm of arms) cases.push(lowerArm(l, arm, value, variable, isPlain));
  l.names.restore(names);
  l.types.restore(types);
  l.breakTarget = breakTarget;
  l.yieldTarget = yieldTarget;
  const isRule = arms.length > 0 && arms[0].isRule;
  const result = b.switch(id, value, cases, !isRule, isPlain, start, end);
  if (!isExpression) return NONE;
  return isPlain ? result : b.loadVar(variable, start, end);
}

function armsOf(l: Lowering, body: number): Arm[] {
  const arms: Arm[] = [];
  for (let child = l.namedChild(body); child !== 0; child = l.nextNamed(child)) {
    const isRule = l.kind(child) === JavaKind.SwitchRule;
    if (!isRule && l.kind(child) !== JavaKind.SwitchBlockStatementGroup) continue;
    const labels: number[] = [];
    let first = 0;
    for (let part = l.firstChild[child]; part !== 0; part = l.nextSibling[part]) {
      if (l.kind(part) === JavaKind.SwitchLabel) labels.push(part);
      else if (l.kind(part) !== JavaKind.ColonToken && l.kindName(part) !== '->' && !isComment(l, part)) {
        first = part;
        break;
      }
    }
    arms.push({ node: child, labels, first, isRule });
  }
  return arms;
}

function isComment(l: Lowering, node: number): boolean {
  const kind = l.kind(node);
  return kind === JavaKind.LineComment || kind === JavaKind.BlockComment;
}

/** `-> a;` or `-> throw a;`, without a guard. */
function isPlainArm(l: Lowering, arm: Arm): boolean {
  if (!arm.isRule || arm.labels.some((label) => l.childOfKind(label, JavaKind.Guard) !== 0)) return false;
  const kind = l.kind(arm.first);
  return arm.first !== 0 && (kind === JavaKind.ExpressionStatement || kind === JavaKind.ThrowStatement);
}

function lowerArm(l: Lowering, arm: Arm, subject: Reg, variable: number, isPlain: boolean): SwitchCase {
  const { b } = l;
  const names = l.names.mark();
  let isDefault = false;
  let guard = 0;
  const patterns: number[] = [];
  const values: Reg[] = [];
  const testMark = b.open();
  for (const label of arm.labels) {
    const pattern = labelPattern(l, label);
    guard ||= l.childOfKind(label, JavaKind.Guard);
    if (pattern !== 0) patterns.push(pattern);
    else if (l.kind(l.firstChild[label]) === JavaKind.DefaultToken) isDefault = true;
    else {
      for (let child = l.namedChild(label); child !== 0; child = l.nextNamed(child)) {
        if (l.kind(child) === JavaKind.Guard) continue;
        // case null, default: the grammar takes it for a name
        if (l.kind(child) === JavaKind.Identifier && l.is(child, 'default')) isDefault = true;
        else values.push(lowerCaseValue(l, child));
      }
    }
  }
  const test = b.close(testMark);
  const mark = b.open();
  let result: Reg = NONE;
  for (const pattern of patterns) bindPattern(l, pattern, subject);
  if (guard !== 0) {
    const inner = l.namedChild(guard);
    const condition = inner === 0 ? l.missing(guard) : lowerExpression(l, inner);
    const then = b.open();
    lowerArmBody(l, arm, variable);
    const block: Block = b.close(then);
    b.ifStatement(condition, block, EMPTY_BLOCK, l.start[arm.node], l.end[arm.node]);
  } else if (isPlain) result = lowerPlainArm(l, arm);
  else lowerArmBody(l, arm, variable);
  const body = b.close(mark);
  if (arm.isRule) l.names.restore(names);
  return {
    test,
    values: patterns.length > 0 ? [] : values,
    isDefault,
    body,
    result,
    start: l.start[arm.node],
    end: l.end[arm.node],
  };
}

/** case 1, case A: a name that is no variable is a constant of the enum. */
function lowerCaseValue(l: Lowering, node: number): Reg {
  const inner = l.strip(node);
  if (l.kind(inner) === JavaKind.Identifier && l.names.resolve(l.name(inner)) === NONE) {
    return l.b.loadGlobal(l.name(inner), l.start[inner], l.end[inner]);
  }
  return lowerExpression(l, inner);
}

function lowerPlainArm(l: Lowering, arm: Arm): Reg {
  if (l.kind(arm.first) === JavaKind.ThrowStatement) {
    lowerStatement(l, arm.first);
    return l.b.constant(undefined, l.end[arm.first], l.end[arm.first]);
  }
  const expression = l.namedChild(arm.first);
  return expression === 0 ? l.missing(arm.first) : lowerExpression(l, expression);
}

/** The statements of an arm; the value of `-> a` goes to the switch's variable, if it has one. */
function lowerArmBody(l: Lowering, arm: Arm, variable: number): void {
  if (arm.first === 0) return;
  if (!arm.isRule) {
    lowerStatements(l, arm.first);
    return;
  }
  if (variable !== NONE && l.kind(arm.first) === JavaKind.ExpressionStatement) {
    const expression = l.namedChild(arm.first);
    const value = expression === 0 ? l.missing(arm.first) : lowerExpression(l, expression);
    l.b.storeVar(variable, value, l.start[arm.first], l.end[arm.first]);
    return;
  }
  lowerStatement(l, arm.first);
}

/** yield a; */
export function lowerYield(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const expression = l.namedChild(node);
  const value = expression === 0 ? l.missing(node) : lowerExpression(l, expression);
  const target = l.yieldTarget;
  if (target === null || target.variable === NONE) {
    b.unknown([value], 'yield_statement', true, start, end);
    return;
  }
  b.storeVar(target.variable, value, start, end);
  b.break(target.target, start, end);
}
