/** Statements. */
import { NONE, type Block, type Reg, type TryHandler, type TypeRef } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerLocalClass } from './classes.js';
import { lowerErrorNode, lowerErrorsInside } from './errors.js';
import { lowerExpression, lowerPart } from './expressions.js';
import { lowerConstructorCall, lowerMethod } from './functions.js';
import { isTypeDeclaration, JavaField, JavaKind } from './kinds.js';
import { MAX_CHAIN, MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerSwitchExpression, lowerYield } from './switches.js';
import { lowerType, withDimensions } from './types.js';

/** Lowers the siblings from `first` on, in the scope of the caller. */
export function lowerStatements(l: Lowering, first: number): void {
  for (let node = first; node !== 0; node = l.nextSibling[node]) {
    const kind = l.kind(node);
    if (kind === JavaKind.Other || kind === JavaKind.LineComment || kind === JavaKind.BlockComment) continue;
    lowerStatement(l, node);
  }
}

/** Lowers a statement into a block and a scope of its own. */
export function lowerBlock(l: Lowering, node: number): Block {
  if (node === 0) return EMPTY_BLOCK;
  const mark = l.b.open();
  const names = l.names.mark();
  const types = l.types.mark();
  lowerStatement(l, node);
  l.names.restore(names);
  l.types.restore(types);
  return l.b.close(mark);
}

export function lowerStatement(l: Lowering, node: number): void {
  if (l.depth >= MAX_DEPTH) {
    l.unknown(node);
    return;
  }
  l.depth += 1;
  lowerAnyStatement(l, node);
  l.depth -= 1;
  if (l.errors.length !== 0) lowerErrorsInside(l, node);
}

function lowerAnyStatement(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const kind = l.kind(node);
  switch (kind) {
    case JavaKind.ExpressionStatement: {
      const expression = l.namedChild(node);
      if (expression !== 0) lowerExpression(l, expression);
      break;
    }
    // int a = 1, b[] = {2}; var c = d;
    case JavaKind.LocalVariableDeclaration:
      lowerLocals(l, node);
      break;
    // { a; b; }
    case JavaKind.Block:
    case JavaKind.ConstructorBody: {
      const names = l.names.mark();
      const types = l.types.mark();
      lowerStatements(l, l.firstChild[node]);
      l.names.restore(names);
      l.types.restore(types);
      break;
    }
    // this(a); super(a);
    case JavaKind.ExplicitConstructorInvocation:
      lowerConstructorCall(l, node);
      break;
    case JavaKind.IfStatement:
      lowerIf(l, node);
      break;
    case JavaKind.ReturnStatement: {
      const value = l.namedChild(node);
      b.return(value === 0 ? NONE : lowerExpression(l, value), start, end);
      break;
    }
    case JavaKind.ThrowStatement: {
      const value = l.namedChild(node);
      b.throw(value === 0 ? l.missing(node) : lowerExpression(l, value), start, end);
      break;
    }
    case JavaKind.ForStatement:
      lowerFor(l, node);
      break;
    case JavaKind.EnhancedForStatement:
      lowerEnhancedFor(l, node);
      break;
    // while (a) b; what a pattern in the condition binds may be used behind the loop: while (!(o instanceof A a)) …
    case JavaKind.WhileStatement: {
      const id = takeTarget(l);
      const testMark = b.open();
      const condition = lowerPart(l, node, JavaField.Condition);
      const test = b.close(testMark);
      const body = lowerLoopBody(l, node, id);
      b.loop(id, test, condition, true, true, body, EMPTY_BLOCK, EMPTY_BLOCK, start, end);
      break;
    }
    // do a; while (b);
    case JavaKind.DoStatement: {
      const id = takeTarget(l);
      const body = lowerLoopBody(l, node, id);
      const testMark = b.open();
      const condition = lowerPart(l, node, JavaField.Condition);
      const test = b.close(testMark);
      b.loop(id, test, condition, false, false, body, EMPTY_BLOCK, EMPTY_BLOCK, start, end);
      break;
    }
    case JavaKind.SwitchExpression:
      lowerSwitchExpression(l, node, false);
      break;
    case JavaKind.YieldStatement:
      lowerYield(l, node);
      break;
    case JavaKind.TryStatement:
    case JavaKind.TryWithResourcesStatement:
      lowerTry(l, node);
      break;
    // synchronized (a) { … }
    case JavaKind.SynchronizedStatement: {
      const lock = l.childOfKind(node, JavaKind.ParenthesizedExpression);
      if (lock !== 0) lowerExpression(l, lock);
      const body = l.child(node, JavaField.Body);
      if (body !== 0) lowerStatement(l, body);
      break;
    }
    // assert a; assert a : b; which may be switched off, so that nothing follows from a
    case JavaKind.AssertStatement: {
      const conditionNode = l.namedChild(node);
      if (conditionNode === 0) break;
      const condition = lowerExpression(l, conditionNode);
      const detail = l.nextNamed(conditionNode);
      if (detail === 0) break;
      const mark = b.open();
      lowerExpression(l, detail);
      b.ifStatement(condition, EMPTY_BLOCK, b.close(mark), start, end);
      break;
    }
    case JavaKind.BreakStatement:
    case JavaKind.ContinueStatement:
      lowerJump(l, node);
      break;
    case JavaKind.LabeledStatement:
      lowerLabelled(l, node);
      break;
    // void f() {}, without a class around or where error recovery left one
    case JavaKind.MethodDeclaration:
      lowerLooseMethod(l, node);
      break;
    // int x = 1; of a class that error recovery lost
    case JavaKind.FieldDeclaration:
    case JavaKind.ConstantDeclaration:
      lowerLocals(l, node);
      break;
    // package a; import a.b; module a {} are read before
    case JavaKind.PackageDeclaration:
    case JavaKind.ImportDeclaration:
    case JavaKind.ModuleDeclaration:
    case JavaKind.LineComment:
    case JavaKind.BlockComment:
    case JavaKind.Other:
      break;
    case JavaKind.Error:
      lowerErrorNode(l, node);
      break;
    default:
      // class A {}, in a method
      if (isTypeDeclaration(kind)) lowerLocalClass(l, node);
      else lowerExpression(l, node);
      break;
  }
}

/** A method outside of a class: its function is stored to the variable of its name. */
function lowerLooseMethod(l: Lowering, node: number): void {
  const fn = lowerMethod(l, node, NONE, true);
  const start = l.start[node];
  const end = l.end[node];
  const value = l.b.closure(fn, start, end);
  const nameNode = l.child(node, JavaField.Name);
  const variable = nameNode === 0 ? undefined : l.staticImports.get(l.name(nameNode));
  if (variable !== undefined && l.b.variables[variable].kind === 'function') l.b.storeVar(variable, value, start, end);
}

/** A a = b, c[] = d; */
function lowerLocals(l: Lowering, node: number): void {
  const typeNode = l.child(node, JavaField.Type);
  const type = typeNode === 0 || l.is(typeNode, 'var') ? null : lowerType(l, typeNode);
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) === JavaKind.VariableDeclarator) lowerLocal(l, child, type);
  }
}

function lowerLocal(l: Lowering, node: number, type: TypeRef | null): void {
  const nameNode = l.child(node, JavaField.Name);
  const valueNode = l.child(node, JavaField.Value);
  const value = valueNode === 0 ? NONE : lowerExpression(l, valueNode);
  if (nameNode === 0) return;
  const variable = l.declare(nameNode, 'local', type === null ? null : withDimensions(l, type, node));
  if (value !== NONE) l.b.storeVar(variable, value, l.start[node], l.end[node]);
}

/** `if (a) b else if (c) d …`: the alternatives are walked in a loop. */
function lowerIf(l: Lowering, node: number): void {
  const { b } = l;
  const open: { condition: Reg; then: Block; mark: number; node: number }[] = [];
  let at = node;
  for (;;) {
    const condition = lowerPart(l, at, JavaField.Condition);
    const then = lowerBlock(l, l.child(at, JavaField.Consequence));
    const alternative = l.child(at, JavaField.Alternative);
    const isChain = alternative !== 0 && l.kind(alternative) === JavaKind.IfStatement;
    if (open.length < MAX_CHAIN) {
      open.push({ condition, then, mark: b.open(), node: at });
      if (alternative === 0) break;
      if (!isChain) {
        const names = l.names.mark();
        lowerStatement(l, alternative);
        l.names.restore(names);
        break;
      }
    } else {
      // too many to nest: the rest stands side by side
      const otherwise = alternative !== 0 && !isChain ? lowerBlock(l, alternative) : EMPTY_BLOCK;
      b.ifStatement(condition, then, otherwise, l.start[at], l.end[at]);
      if (!isChain) break;
    }
    at = alternative;
  }
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const arm = open[i];
    b.ifStatement(arm.condition, arm.then, b.close(arm.mark), l.start[arm.node], l.end[arm.node]);
  }
}

/** The id of the loop that begins here: that of its label, if it has one. */
function takeTarget(l: Lowering): number {
  const target = l.loopTarget;
  if (target === NONE) return l.b.target();
  l.loopTarget = NONE;
  return target;
}

/** The body of a loop, with `break` and `continue` leading to it. `first` is lowered before it. */
function lowerLoopBody(l: Lowering, node: number, id: number, first?: () => void): Block {
  const { breakTarget, continueTarget } = l;
  l.breakTarget = id;
  l.continueTarget = id;
  const mark = l.b.open();
  const names = l.names.mark();
  first?.();
  const body = l.child(node, JavaField.Body);
  if (body !== 0) lowerStatement(l, body);
  l.names.restore(names);
  const block = l.b.close(mark);
  l.breakTarget = breakTarget;
  l.continueTarget = continueTarget;
  return block;
}

/** for (int a = 0, b = 1; c; d, e) f */
function lowerFor(l: Lowering, node: number): void {
  const { b } = l;
  const id = takeTarget(l);
  const names = l.names.mark();
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.field(child) !== JavaField.Init) continue;
    if (l.kind(child) === JavaKind.LocalVariableDeclaration) lowerLocals(l, child);
    else lowerExpression(l, child);
  }
  const testMark = b.open();
  const conditionNode = l.child(node, JavaField.Condition);
  const condition = conditionNode === 0 ? NONE : lowerExpression(l, conditionNode);
  const test = b.close(testMark);
  const body = lowerLoopBody(l, node, id);
  const updateMark = b.open();
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.field(child) === JavaField.Update) lowerExpression(l, child);
  }
  const update = b.close(updateMark);
  b.loop(id, test, condition, true, condition !== NONE, body, update, EMPTY_BLOCK, l.start[node], l.end[node]);
  l.names.restore(names);
}

/** for (A a : b) c */
function lowerEnhancedFor(l: Lowering, node: number): void {
  const { b } = l;
  const id = takeTarget(l);
  const iterable = lowerPart(l, node, JavaField.Value);
  const names = l.names.mark();
  const body = lowerLoopBody(l, node, id, () => {
    const typeNode = l.child(node, JavaField.Type);
    const nameNode = l.child(node, JavaField.Name);
    const at = nameNode === 0 ? node : nameNode;
    const value = b.iterate(iterable, 'values', l.start[at], l.end[at]);
    if (nameNode === 0) return;
    const type = typeNode === 0 || l.is(typeNode, 'var') ? null : withDimensions(l, lowerType(l, typeNode), node);
    b.storeVar(l.declare(nameNode, 'local', type), value, l.start[at], l.end[at]);
  });
  l.names.restore(names);
  b.loop(id, EMPTY_BLOCK, NONE, true, true, body, EMPTY_BLOCK, EMPTY_BLOCK, l.start[node], l.end[node]);
}

/** try (A a = b; c) { d } catch (E | F e) { g } finally { h } */
function lowerTry(l: Lowering, node: number): void {
  const { b } = l;
  const bodyMark = b.open();
  const names = l.names.mark();
  const resources = l.child(node, JavaField.Resources);
  for (let child = resources === 0 ? 0 : l.namedChild(resources); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) === JavaKind.Resource) lowerResource(l, child);
  }
  const bodyNode = l.child(node, JavaField.Body);
  if (bodyNode !== 0) lowerStatement(l, bodyNode);
  l.names.restore(names);
  const body = b.close(bodyMark);
  const handlers: TryHandler[] = [];
  let finalizer = EMPTY_BLOCK;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const kind = l.kind(child);
    if (kind === JavaKind.CatchClause) handlers.push(lowerCatch(l, child));
    else if (kind === JavaKind.FinallyClause) finalizer = lowerBlock(l, l.childOfKind(child, JavaKind.Block));
  }
  b.try(body, handlers, EMPTY_BLOCK, finalizer, l.start[node], l.end[node]);
}

/** A a = b; a, this.b */
function lowerResource(l: Lowering, node: number): void {
  const valueNode = l.child(node, JavaField.Value);
  if (valueNode === 0) {
    const resource = l.namedChild(node);
    if (resource !== 0) lowerExpression(l, resource);
    return;
  }
  const value = lowerExpression(l, valueNode);
  const nameNode = l.child(node, JavaField.Name);
  const typeNode = l.child(node, JavaField.Type);
  if (nameNode === 0) return;
  const type = typeNode === 0 || l.is(typeNode, 'var') ? null : lowerType(l, typeNode);
  l.b.storeVar(l.declare(nameNode, 'local', type), value, l.start[node], l.end[node]);
}

/** catch (A | B a) { b } */
function lowerCatch(l: Lowering, node: number): TryHandler {
  const { b } = l;
  const mark = b.open();
  const names = l.names.mark();
  const types: TypeRef[] = [];
  const parameter = l.childOfKind(node, JavaKind.CatchFormalParameter);
  if (parameter !== 0) {
    const nameNode = l.child(parameter, JavaField.Name);
    const typeNode = l.childOfKind(parameter, JavaKind.CatchType);
    const type = typeNode === 0 ? null : lowerType(l, typeNode);
    if (type !== null) types.push(...(type.union.length > 0 ? type.union : [type]));
    const value = b.catchParam(l.start[parameter], l.end[parameter]);
    if (nameNode !== 0) {
      b.storeVar(l.declare(nameNode, 'catch', type), value, l.start[parameter], l.end[parameter]);
    }
  }
  const body = l.child(node, JavaField.Body);
  if (body !== 0) lowerStatement(l, body);
  l.names.restore(names);
  return { types, body: b.close(mark), start: l.start[node], end: l.end[node] };
}

/** break; continue a; */
function lowerJump(l: Lowering, node: number): void {
  const { b } = l;
  const isBreak = l.kind(node) === JavaKind.BreakStatement;
  const labelNode = l.childOfKind(node, JavaKind.Identifier);
  let target = isBreak ? l.breakTarget : l.continueTarget;
  if (labelNode !== 0) {
    target = NONE;
    for (const label of l.labels) if (l.is(labelNode, label.name)) target = label.target;
  }
  if (target === NONE) b.unknown([], l.kindName(node), true, l.start[node], l.end[node]);
  else if (isBreak) b.break(target, l.start[node], l.end[node]);
  else b.continue(target, l.start[node], l.end[node]);
}

/** a: for (;;) {}; a: { break a; } */
function lowerLabelled(l: Lowering, node: number): void {
  const { b } = l;
  const labelNode = l.childOfKind(node, JavaKind.Identifier);
  const body = labelledBody(l, node);
  if (body === 0) return;
  let inner = body;
  while (l.kind(inner) === JavaKind.LabeledStatement) inner = labelledBody(l, inner);
  const isLoop = isLoopKind(l.kind(inner));
  const target = isLoop && l.loopTarget !== NONE ? l.loopTarget : b.target();
  const { labels } = l;
  if (labelNode !== 0) l.labels = [...labels, { name: l.name(labelNode), target }];
  if (isLoop) {
    l.loopTarget = target;
    lowerStatement(l, body);
    l.loopTarget = NONE;
  } else {
    const mark = b.open();
    lowerStatement(l, body);
    b.labelled(target, b.close(mark), l.start[node], l.end[node]);
  }
  l.labels = labels;
}

/** The statement behind the colon of a label. */
function labelledBody(l: Lowering, node: number): number {
  const label = l.namedChild(node);
  return label === 0 ? 0 : l.nextNamed(label);
}

function isLoopKind(kind: JavaKind): boolean {
  switch (kind) {
    case JavaKind.ForStatement:
    case JavaKind.EnhancedForStatement:
    case JavaKind.WhileStatement:
    case JavaKind.DoStatement:
      return true;
    default:
      return false;
  }
}
