/** Statements. */
import { NONE, type Block, type Reg, type SwitchCase, type TryHandler } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerClassDeclaration } from './classes.js';
import { lowerEnum, lowerInterface, lowerTypeAlias } from './declarationTypes.js';
import { lowerErrorNode, lowerErrorsInside } from './errors.js';
import { lowerExpression, lowerNamed, lowerPart } from './expressions.js';
import { lowerFunctionDeclaration } from './functions.js';
import { JsField, JsKind } from './kinds.js';
import { MAX_CHAIN, MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerExport, lowerImport, lowerImportAlias } from './modules.js';
import { lowerNamespace } from './namespaces.js';
import { bindPattern } from './patterns.js';
import { lowerAnnotation } from './types.js';

/** The function declaration that a statement is, also an exported one; 0 if it is none. */
export function hoistedFunction(l: Lowering, node: number): number {
  let statement = node;
  if (l.kind(statement) === JsKind.ExportStatement) {
    statement = l.child(statement, JsField.Declaration);
    if (statement === 0) return 0;
  }
  const kind = l.kind(statement);
  return kind === JsKind.FunctionDeclaration || kind === JsKind.GeneratorFunctionDeclaration ? statement : 0;
}

/** Lowers the siblings from `first` on. Function declarations come first, as the language hoists them. */
export function lowerStatements(l: Lowering, first: number): void {
  let hoisted = false;
  for (let node = first; node !== 0; node = l.nextSibling[node]) {
    const fn = hoistedFunction(l, node);
    if (fn !== 0 && l.child(fn, JsField.Name) !== 0) {
      hoisted = true;
      if (l.depth >= MAX_DEPTH) l.unknown(fn);
      else {
        l.depth += 1;
        lowerFunctionDeclaration(l, fn);
        l.depth -= 1;
      }
      if (l.errors.length !== 0) lowerErrorsInside(l, fn);
    }
  }
  for (let node = first; node !== 0; node = l.nextSibling[node]) {
    const kind = l.kind(node);
    if (kind === JsKind.Other || kind === JsKind.Comment) continue;
    if (hoisted && kind !== JsKind.ExportStatement && hoistedFunction(l, node) !== 0) continue;
    lowerStatement(l, node);
  }
}

/** Lowers a statement into a block of its own. */
export function lowerBlock(l: Lowering, node: number): Block {
  if (node === 0) return EMPTY_BLOCK;
  const mark = l.b.open();
  lowerStatement(l, node);
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
  switch (l.kind(node)) {
    case JsKind.ExpressionStatement: {
      const expression = l.namedChild(node);
      if (expression === 0) break;
      // the TypeScript grammars take a namespace for an expression
      if (l.kind(expression) === JsKind.InternalModule) lowerNamespace(l, expression);
      else lowerExpression(l, expression);
      break;
    }
    // var x, let x, const x = 1, using x = f()
    case JsKind.VariableDeclaration:
    case JsKind.LexicalDeclaration:
    case JsKind.UsingDeclaration:
      lowerDeclaration(l, node);
      break;
    // function f() {}, where nothing has hoisted it
    case JsKind.FunctionDeclaration:
    case JsKind.GeneratorFunctionDeclaration:
      lowerFunctionDeclaration(l, node);
      break;
    case JsKind.ClassDeclaration:
    case JsKind.AbstractClassDeclaration:
      lowerClassDeclaration(l, node, 0);
      break;
    // { a; b }
    case JsKind.StatementBlock: {
      const scope = l.enterScope(node);
      lowerStatements(l, l.firstChild[node]);
      l.bindings.restore(scope);
      break;
    }
    case JsKind.IfStatement:
      lowerIf(l, node);
      break;
    case JsKind.ReturnStatement: {
      const value = l.namedChild(node);
      b.return(value === 0 ? NONE : lowerExpression(l, value), start, end);
      break;
    }
    case JsKind.ThrowStatement: {
      const value = l.namedChild(node);
      b.throw(value === 0 ? l.missing(node) : lowerExpression(l, value), start, end);
      break;
    }
    case JsKind.ForStatement:
      lowerFor(l, node);
      break;
    case JsKind.ForInStatement:
      lowerForIn(l, node);
      break;
    // while (a) b
    case JsKind.WhileStatement: {
      const id = takeTarget(l);
      const testMark = b.open();
      const condition = lowerPart(l, node, JsField.Condition);
      const test = b.close(testMark);
      const body = lowerLoopBody(l, node, id);
      b.loop(id, test, condition, true, true, body, EMPTY_BLOCK, EMPTY_BLOCK, start, end);
      break;
    }
    // do a; while (b)
    case JsKind.DoStatement: {
      const id = takeTarget(l);
      const body = lowerLoopBody(l, node, id);
      const testMark = b.open();
      const condition = lowerPart(l, node, JsField.Condition);
      const test = b.close(testMark);
      b.loop(id, test, condition, false, false, body, EMPTY_BLOCK, EMPTY_BLOCK, start, end);
      break;
    }
    case JsKind.SwitchStatement:
      lowerSwitch(l, node);
      break;
    case JsKind.TryStatement:
      lowerTry(l, node);
      break;
    case JsKind.BreakStatement:
    case JsKind.ContinueStatement:
      lowerJump(l, node);
      break;
    case JsKind.LabeledStatement:
      lowerLabelled(l, node);
      break;
    // with (o) a: names are resolved as if it were not there
    case JsKind.WithStatement: {
      lowerPart(l, node, JsField.Object);
      const body = l.child(node, JsField.Body);
      if (body !== 0) lowerStatement(l, body);
      break;
    }
    case JsKind.ImportStatement:
      lowerImport(l, node);
      break;
    case JsKind.ImportAlias:
      lowerImportAlias(l, node);
      break;
    case JsKind.ExportStatement:
      lowerExport(l, node);
      break;
    case JsKind.EnumDeclaration:
      lowerEnum(l, node);
      break;
    case JsKind.InterfaceDeclaration:
      lowerInterface(l, node);
      break;
    case JsKind.TypeAliasDeclaration:
      lowerTypeAlias(l, node);
      break;
    case JsKind.Module:
    case JsKind.InternalModule:
      lowerNamespace(l, node);
      break;
    // ;  debugger;  #!…  declare …  function f(): T;
    case JsKind.EmptyStatement:
    case JsKind.DebuggerStatement:
    case JsKind.HashBang:
    case JsKind.AmbientDeclaration:
    case JsKind.FunctionSignature:
    case JsKind.Comment:
    case JsKind.Other:
      break;
    case JsKind.Error:
      lowerErrorNode(l, node);
      break;
    default:
      lowerExpression(l, node);
      break;
  }
}

/** let x = 1, { y } = z */
function lowerDeclaration(l: Lowering, node: number): void {
  const { b } = l;
  const keyword = l.child(node, JsField.Kind);
  const isLet = keyword !== 0 && l.kind(keyword) === JsKind.LetToken;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) !== JsKind.VariableDeclarator) continue;
    const pattern = l.child(child, JsField.Name);
    const valueNode = l.child(child, JsField.Value);
    if (pattern === 0) {
      if (valueNode !== 0) lowerExpression(l, valueNode);
      continue;
    }
    const start = l.start[child];
    const end = l.end[child];
    if (l.kind(pattern) !== JsKind.Identifier) {
      // { a, b } = c
      bindPattern(l, pattern, valueNode === 0 ? l.missing(child) : lowerExpression(l, valueNode));
      continue;
    }
    const name = l.name(pattern);
    const typeNode = l.child(child, JsField.Type);
    if (typeNode !== 0) {
      const variable = l.bindings.resolve(name);
      if (variable !== NONE) b.variables[variable].type = lowerAnnotation(l, typeNode);
    }
    if (valueNode !== 0) l.storeName(name, lowerNamed(l, valueNode, name), start, end);
    // let x; undefined again in every round of a loop
    else if (isLet) l.storeName(name, b.constant(undefined, start, end), start, end);
  }
}

/** `if (a) b else if (c) d …`: the alternatives are walked in a loop. */
function lowerIf(l: Lowering, node: number): void {
  const { b } = l;
  const open: { condition: Reg; then: Block; mark: number; node: number }[] = [];
  let at = node;
  for (;;) {
    const condition = lowerPart(l, at, JsField.Condition);
    const then = lowerBlock(l, l.child(at, JsField.Consequence));
    const clause = l.child(at, JsField.Alternative);
    const alternative = clause === 0 ? 0 : l.namedChild(clause);
    const isChain = alternative !== 0 && l.kind(alternative) === JsKind.IfStatement;
    if (open.length < MAX_CHAIN) {
      open.push({ condition, then, mark: b.open(), node: at });
      if (alternative === 0) break;
      if (!isChain) {
        lowerStatement(l, alternative);
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
  if (first !== undefined) first();
  const body = l.child(node, JsField.Body);
  if (body !== 0) lowerStatement(l, body);
  const block = l.b.close(mark);
  l.breakTarget = breakTarget;
  l.continueTarget = continueTarget;
  return block;
}

/** for (a; b; c) d */
function lowerFor(l: Lowering, node: number): void {
  const { b } = l;
  const id = takeTarget(l);
  const scope = l.enterScope(node);
  const initializer = l.child(node, JsField.Initializer);
  if (initializer !== 0) lowerStatement(l, initializer);
  const conditionNode = l.child(node, JsField.Condition);
  const testMark = b.open();
  let condition: Reg = NONE;
  if (conditionNode !== 0 && l.kind(conditionNode) !== JsKind.EmptyStatement) {
    // the TypeScript grammars give an expression statement
    const inner = l.kind(conditionNode) === JsKind.ExpressionStatement ? l.namedChild(conditionNode) : conditionNode;
    if (inner !== 0) condition = lowerExpression(l, inner);
  }
  const test = b.close(testMark);
  const body = lowerLoopBody(l, node, id);
  const updateMark = b.open();
  const increment = l.child(node, JsField.Increment);
  if (increment !== 0) lowerExpression(l, increment);
  const update = b.close(updateMark);
  b.loop(id, test, condition, true, condition !== NONE, body, update, EMPTY_BLOCK, l.start[node], l.end[node]);
  l.bindings.restore(scope);
}

/** for (x of a) b, for await (x of a) b, for (x in a) b */
function lowerForIn(l: Lowering, node: number): void {
  const { b } = l;
  const id = takeTarget(l);
  const scope = l.enterScope(node);
  const left = l.child(node, JsField.Left);
  const operator = l.child(node, JsField.Operator);
  const isIn = operator !== 0 && l.kind(operator) === JsKind.InToken;
  const isAwait =
    l.childOfKind(node, JsKind.AwaitToken) !== 0 && l.field(l.childOfKind(node, JsKind.AwaitToken)) === JsField.None;
  // for (var x = 1 in o)
  const initial = l.child(node, JsField.Value);
  if (initial !== 0 && left !== 0) bindPattern(l, left, lowerExpression(l, initial));
  const iterable = lowerPart(l, node, JsField.Right);
  const body = lowerLoopBody(l, node, id, () => {
    const at = left === 0 ? node : left;
    let value = b.iterate(iterable, isIn ? 'keys' : 'values', l.start[at], l.end[at]);
    if (isAwait) value = b.await(value, l.start[at], l.end[at]);
    if (left !== 0) bindPattern(l, left, value);
  });
  b.loop(id, EMPTY_BLOCK, NONE, true, true, body, EMPTY_BLOCK, EMPTY_BLOCK, l.start[node], l.end[node]);
  l.bindings.restore(scope);
}

/** switch (a) { case b: c; default: d } */
function lowerSwitch(l: Lowering, node: number): void {
  const { b } = l;
  const id = b.target();
  const value = lowerPart(l, node, JsField.Value);
  const bodyNode = l.child(node, JsField.Body);
  const cases: SwitchCase[] = [];
  if (bodyNode !== 0) {
    const scope = l.enterScope(bodyNode);
    const { breakTarget } = l;
    l.breakTarget = id;
    for (let child = l.namedChild(bodyNode); child !== 0; child = l.nextNamed(child)) {
      const kind = l.kind(child);
      if (kind !== JsKind.SwitchCase && kind !== JsKind.SwitchDefault) continue;
      const isDefault = kind === JsKind.SwitchDefault;
      const testMark = b.open();
      const values = isDefault ? [] : [lowerPart(l, child, JsField.Value)];
      const test = b.close(testMark);
      const mark = b.open();
      // the statements follow the colon, in the field `body` or without one
      let first = l.firstChild[child];
      while (first !== 0 && l.kindName(first) !== ':') first = l.nextSibling[first];
      if (first !== 0) lowerStatements(l, l.nextSibling[first]);
      cases.push({
        test,
        values,
        isDefault,
        body: b.close(mark),
        result: NONE,
        start: l.start[child],
        end: l.end[child],
      });
    }
    l.breakTarget = breakTarget;
    l.bindings.restore(scope);
  }
  b.switch(id, value, cases, true, false, l.start[node], l.end[node]);
}

/** try { a } catch (e) { b } finally { c } */
function lowerTry(l: Lowering, node: number): void {
  const { b } = l;
  const body = lowerBlock(l, l.child(node, JsField.Body));
  const handlers: TryHandler[] = [];
  const clause = l.child(node, JsField.Handler);
  if (clause !== 0) {
    const mark = b.open();
    const scope = l.enterScope(clause);
    const parameter = l.child(clause, JsField.Parameter);
    if (parameter !== 0) {
      bindPattern(l, parameter, b.catchParam(l.start[parameter], l.end[parameter]));
    }
    const handler = l.child(clause, JsField.Body);
    if (handler !== 0) lowerStatement(l, handler);
    l.bindings.restore(scope);
    handlers.push({ types: [], body: b.close(mark), start: l.start[clause], end: l.end[clause] });
  }
  const finallyClause = l.child(node, JsField.Finalizer);
  const finalizer = finallyClause === 0 ? EMPTY_BLOCK : lowerBlock(l, l.child(finallyClause, JsField.Body));
  b.try(body, handlers, EMPTY_BLOCK, finalizer, l.start[node], l.end[node]);
}

/** break, continue, break a, continue a */
function lowerJump(l: Lowering, node: number): void {
  const { b } = l;
  const isBreak = l.kind(node) === JsKind.BreakStatement;
  const labelNode = l.child(node, JsField.Label);
  let target = isBreak ? l.breakTarget : l.continueTarget;
  if (labelNode !== 0) {
    target = NONE;
    for (const label of l.labels) if (l.is(labelNode, label.name)) target = label.target;
  }
  if (target === NONE) b.unknown([], l.kindName(node), true, l.start[node], l.end[node]);
  else if (isBreak) b.break(target, l.start[node], l.end[node]);
  else b.continue(target, l.start[node], l.end[node]);
}

/** a: for (;;) {}, a: { break a; } */
function lowerLabelled(l: Lowering, node: number): void {
  const { b } = l;
  const labelNode = l.child(node, JsField.Label);
  const body = l.child(node, JsField.Body);
  if (body === 0) return;
  let inner = body;
  while (l.kind(inner) === JsKind.LabeledStatement) inner = l.child(inner, JsField.Body);
  const isLoop = isLoopKind(l.kind(inner));
  const target = isLoop && l.loopTarget !== NONE ? l.loopTarget : b.target();
  const { labels } = l;
  if (labelNode !== 0) l.labels = [...labels, { name: l.name(labelNode), target }];
  if (isLoop) {
    l.loopTarget = target;
    lowerStatement(l, body);
  } else {
    const mark = b.open();
    lowerStatement(l, body);
    b.labelled(target, b.close(mark), l.start[node], l.end[node]);
  }
  l.labels = labels;
}

function isLoopKind(kind: JsKind): boolean {
  switch (kind) {
    case JsKind.ForStatement:
    case JsKind.ForInStatement:
    case JsKind.WhileStatement:
    case JsKind.DoStatement:
      return true;
    default:
      return false;
  }
}
