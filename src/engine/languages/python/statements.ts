/** Statements. */
import { NONE, type Block, type Reg, type TryHandler, type TypeRef } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { bindTarget, deleteTarget, lowerAssignment, lowerAugmentedAssignment, noteAlias } from './assignments.js';
import { lowerClass } from './classes.js';
import { lowerDecorators } from './decorators.js';
import { lowerErrorNode, lowerErrorsInside } from './errors.js';
import { lowerExpression, lowerPart } from './expressions.js';
import { lowerFunctionDefinition } from './functions.js';
import { lowerImport, lowerImportFrom } from './imports.js';
import { PyField, PyKind } from './kinds.js';
import { isPlainString } from './strings.js';
import { MAX_CHAIN, MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerMatch } from './matching.js';
import { typeOfExpression } from './types.js';

/** Lowers the siblings from `first` on. */
export function lowerStatements(l: Lowering, first: number): void {
  for (let node = first; node !== 0; node = l.nextSibling[node]) {
    const kind = l.kind(node);
    if (kind === PyKind.Other || kind === PyKind.Comment) continue;
    lowerStatement(l, node);
  }
}

/** Lowers a block of statements into a block of its own. */
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
    case PyKind.Block:
      lowerStatements(l, l.firstChild[node]);
      break;
    case PyKind.ExpressionStatement:
      lowerExpressionStatement(l, node);
      break;
    case PyKind.IfStatement:
      lowerIf(l, node);
      break;
    // return a, b
    case PyKind.ReturnStatement: {
      const value = l.namedChild(node);
      b.return(value === 0 ? NONE : lowerExpression(l, value), start, end);
      break;
    }
    case PyKind.FunctionDefinition:
      lowerFunctionDefinition(l, node, { decorators: [], start, end });
      break;
    case PyKind.ClassDefinition:
      lowerClass(l, node, { decorators: [], start, end });
      break;
    // @d def f(): …
    case PyKind.DecoratedDefinition: {
      const decorated = { decorators: lowerDecorators(l, node), start, end };
      const definition = l.child(node, PyField.Definition);
      if (definition === 0) break;
      if (l.kind(definition) === PyKind.ClassDefinition) lowerClass(l, definition, decorated);
      else lowerFunctionDefinition(l, definition, decorated);
      break;
    }
    case PyKind.ForStatement:
      lowerFor(l, node);
      break;
    case PyKind.WhileStatement:
      lowerWhile(l, node);
      break;
    case PyKind.TryStatement:
      lowerTry(l, node);
      break;
    case PyKind.WithStatement:
      lowerWith(l, node);
      break;
    case PyKind.MatchStatement:
      lowerMatch(l, node);
      break;
    case PyKind.RaiseStatement:
      lowerRaise(l, node);
      break;
    case PyKind.AssertStatement:
      lowerAssert(l, node);
      break;
    // del a, b.c, d[e]
    case PyKind.DeleteStatement:
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) deleteTarget(l, child);
      break;
    case PyKind.BreakStatement:
      if (l.breakTarget === NONE) b.unknown([], 'break_statement', true, start, end);
      else b.break(l.breakTarget, start, end);
      break;
    case PyKind.ContinueStatement:
      if (l.continueTarget === NONE) b.unknown([], 'continue_statement', true, start, end);
      else b.continue(l.continueTarget, start, end);
      break;
    case PyKind.ImportStatement:
      lowerImport(l, node);
      break;
    case PyKind.ImportFromStatement:
      lowerImportFrom(l, node);
      break;
    // print a, print >>f, a
    case PyKind.PrintStatement:
      lowerPrint(l, node);
      break;
    // type T = U
    case PyKind.TypeAliasStatement: {
      const left = l.child(node, PyField.Left);
      const right = l.child(node, PyField.Right);
      if (left !== 0 && right !== 0) noteAlias(l, l.namedChild(left), right);
      break;
    }
    // exec a in b
    case PyKind.ExecStatement: {
      const callee = b.loadGlobal('exec', start, start + 4);
      const args: Reg[] = [];
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child))
        args.push(lowerExpression(l, child));
      b.call(callee, NONE, args, null, null, false, start, end);
      break;
    }
    case PyKind.PassStatement:
    case PyKind.GlobalStatement:
    case PyKind.NonlocalStatement:
    case PyKind.FutureImportStatement:
    case PyKind.Comment:
    case PyKind.LineContinuation:
    case PyKind.Other:
      break;
    case PyKind.Error:
      lowerErrorNode(l, node);
      break;
    default:
      lowerExpression(l, node);
      break;
  }
}

/** a; a, b; x = y; '''documentation''' */
function lowerExpressionStatement(l: Lowering, node: number): void {
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const kind = l.kind(child);
    if (kind === PyKind.Assignment) lowerAssignment(l, child);
    else if (kind === PyKind.AugmentedAssignment) lowerAugmentedAssignment(l, child);
    // a text or `...` alone does nothing
    else if (kind !== PyKind.Ellipsis && !isPlainString(l, child)) {
      lowerExpression(l, child);
      if (kind === PyKind.Call && neverReturns(l, child)) {
        const { b } = l;
        b.throw(b.constant(undefined, l.start[child], l.end[child]), l.start[child], l.end[child]);
      }
    }
  }
}

/** Functions of libraries that always raise. */
const RAISING: ReadonlySet<string> = new Set([
  'sys.exit',
  'os._exit',
  'os.abort',
  'flask.abort',
  'quart.abort',
  'werkzeug.exceptions.abort',
  'werkzeug.abort',
  'bottle.abort',
  'bottle.redirect',
  'flask_restful.abort',
  'flask_restx.abort',
  'flask_smorest.abort',
  'pytest.fail',
  'pytest.skip',
]);

/** `abort(404)`, `sys.exit(1)`, `exit()`: what follows does not run. */
function neverReturns(l: Lowering, call: number): boolean {
  const callee = l.child(call, PyField.Function);
  if (callee === 0) return false;
  const text = l.text(callee);
  if (!/^[A-Za-z_][\w.]*$/.test(text)) return false;
  const [first, ...rest] = text.split('.');
  const variable = l.resolve(first);
  if (variable === NONE) return rest.length === 0 && (first === 'exit' || first === 'quit');
  const binding = l.b.variables[variable].import;
  if (binding === null) return false;
  const path = binding.imported === '*' ? [binding.module, ...rest] : [binding.module, binding.imported, ...rest];
  return RAISING.has(path.join('.'));
}

/** `if a: b elif c: d else: e`: the clauses are siblings, walked in a loop. */
function lowerIf(l: Lowering, node: number): void {
  const { b } = l;
  const end = l.end[node];
  const open: { condition: Reg; then: Block; mark: number; start: number }[] = [];
  let clause = node;
  for (;;) {
    const condition = lowerPart(l, clause, PyField.Condition);
    const then = lowerBlock(l, l.child(clause, PyField.Consequence));
    let next = clause === node ? l.child(node, PyField.Alternative) : l.nextInField(clause, PyField.Alternative);
    // `elif` without the field, where error recovery put it there
    while (next !== 0 && l.kind(next) !== PyKind.ElifClause && l.kind(next) !== PyKind.ElseClause) {
      next = l.nextInField(next, PyField.Alternative);
    }
    const isLast = next === 0 || l.kind(next) === PyKind.ElseClause;
    if (open.length < MAX_CHAIN) {
      open.push({ condition, then, mark: b.open(), start: l.start[clause] });
      if (isLast) {
        if (next !== 0) lowerClauseBody(l, next);
        break;
      }
    } else {
      // too many to nest: the rest stands side by side
      const mark = b.open();
      if (isLast && next !== 0) lowerClauseBody(l, next);
      b.ifStatement(condition, then, b.close(mark), l.start[clause], end);
      if (isLast) break;
    }
    clause = next;
  }
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const arm = open[at];
    b.ifStatement(arm.condition, arm.then, b.close(arm.mark), arm.start, end);
  }
}

/** The statements of `else: …`, `finally: …`, `except …: …`. */
function lowerClauseBody(l: Lowering, clause: number): void {
  const body = l.child(clause, PyField.Body) || l.childOfKind(clause, PyKind.Block);
  if (body !== 0) lowerStatement(l, body);
}

function lowerClauseBlock(l: Lowering, clause: number): Block {
  if (clause === 0) return EMPTY_BLOCK;
  const mark = l.b.open();
  lowerClauseBody(l, clause);
  return l.b.close(mark);
}

/** The body of a loop, with `break` and `continue` leading to it. `first` is lowered before it. */
function lowerLoopBody(l: Lowering, node: number, id: number, first?: () => void): Block {
  const { breakTarget, continueTarget } = l;
  l.breakTarget = id;
  l.continueTarget = id;
  const mark = l.b.open();
  if (first !== undefined) first();
  const body = l.child(node, PyField.Body);
  if (body !== 0) lowerStatement(l, body);
  const block = l.b.close(mark);
  l.breakTarget = breakTarget;
  l.continueTarget = continueTarget;
  return block;
}

/** for a in b: c else: d; async for */
function lowerFor(l: Lowering, node: number): void {
  const { b } = l;
  const id = b.target();
  const left = l.child(node, PyField.Left);
  const isAsync = l.childOfKind(node, PyKind.AsyncToken) !== 0;
  const iterable = lowerPart(l, node, PyField.Right);
  const body = lowerLoopBody(l, node, id, () => {
    const at = left === 0 ? node : left;
    let value = b.iterate(iterable, 'values', l.start[at], l.end[at]);
    if (isAsync) value = b.await(value, l.start[at], l.end[at]);
    if (left !== 0) bindTarget(l, left, value);
  });
  const otherwise = lowerClauseBlock(l, l.child(node, PyField.Alternative));
  b.loop(id, EMPTY_BLOCK, NONE, true, true, body, EMPTY_BLOCK, otherwise, l.start[node], l.end[node]);
}

/** while a: b else: c */
function lowerWhile(l: Lowering, node: number): void {
  const { b } = l;
  const id = b.target();
  const conditionNode = l.child(node, PyField.Condition);
  const inner = conditionNode === 0 ? 0 : l.strip(conditionNode);
  // while True
  const isEndless =
    inner !== 0 && (l.kind(inner) === PyKind.True || (l.kind(inner) === PyKind.Integer && l.is(inner, '1')));
  const testMark = b.open();
  const condition = isEndless ? NONE : lowerPart(l, node, PyField.Condition);
  const test = b.close(testMark);
  const body = lowerLoopBody(l, node, id);
  const otherwise = lowerClauseBlock(l, l.child(node, PyField.Alternative));
  b.loop(id, test, condition, true, !isEndless, body, EMPTY_BLOCK, otherwise, l.start[node], l.end[node]);
}

/** try: a except E as e: b else: c finally: d */
function lowerTry(l: Lowering, node: number): void {
  const { b } = l;
  const body = lowerBlock(l, l.child(node, PyField.Body));
  const handlers: TryHandler[] = [];
  let otherwise: Block = EMPTY_BLOCK;
  let finalizer: Block = EMPTY_BLOCK;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case PyKind.ExceptClause:
        handlers.push(lowerHandler(l, child));
        break;
      case PyKind.ElseClause:
        otherwise = lowerClauseBlock(l, child);
        break;
      case PyKind.FinallyClause:
        finalizer = lowerClauseBlock(l, child);
        break;
      default:
        break;
    }
  }
  b.try(body, handlers, otherwise, finalizer, l.start[node], l.end[node]);
}

/** except E as e: a; except (E, F): a; except E, e: a; except: a */
function lowerHandler(l: Lowering, clause: number): TryHandler {
  const { b } = l;
  const mark = b.open();
  const types: TypeRef[] = [];
  const value = l.child(clause, PyField.Value);
  if (value !== 0) {
    const isAs = l.kind(value) === PyKind.AsPattern;
    const typeNode = isAs ? l.namedChild(value) : value;
    if (typeNode !== 0) collectTypes(l, typeNode, types);
    const second = isAs ? l.child(value, PyField.Alias) : l.nextInField(value, PyField.Value);
    const target = second !== 0 && l.kind(second) === PyKind.AsPatternTarget ? l.namedChild(second) : second;
    if (target !== 0) bindTarget(l, target, b.catchParam(l.start[target], l.end[target]));
  }
  lowerClauseBody(l, clause);
  return { types, body: b.close(mark), start: l.start[clause], end: l.end[clause] };
}

function collectTypes(l: Lowering, node: number, into: TypeRef[]): void {
  const inner = l.strip(node);
  if (l.kind(inner) === PyKind.Tuple) {
    for (let child = l.namedChild(inner); child !== 0; child = l.nextNamed(child)) {
      const type = typeOfExpression(l, child);
      if (type !== null) into.push(type);
    }
    return;
  }
  const type = typeOfExpression(l, inner);
  if (type !== null) into.push(type);
}

/** with a as b, c: d: what `__enter__` gives is bound; leaving a context has no effect on data. */
function lowerWith(l: Lowering, node: number): void {
  const isAsync = l.childOfKind(node, PyKind.AsyncToken) !== 0;
  const clause = l.childOfKind(node, PyKind.WithClause);
  for (let item = clause === 0 ? 0 : l.namedChild(clause); item !== 0; item = l.nextNamed(item)) {
    const value = l.kind(item) === PyKind.WithItem ? l.child(item, PyField.Value) : item;
    if (value !== 0) lowerWithItem(l, value, isAsync);
  }
  const body = l.child(node, PyField.Body);
  if (body !== 0) lowerStatement(l, body);
}

function lowerWithItem(l: Lowering, node: number, isAsync: boolean): void {
  // with (a as b, c as d)
  if (l.kind(node) === PyKind.Tuple) {
    for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) lowerWithItem(l, child, isAsync);
    return;
  }
  if (l.kind(node) !== PyKind.AsPattern) {
    lowerExpression(l, node);
    return;
  }
  const context = l.namedChild(node);
  const alias = l.child(node, PyField.Alias);
  const target = alias === 0 ? 0 : l.namedChild(alias);
  const manager = context === 0 ? l.missing(node) : lowerExpression(l, context);
  if (target === 0 || context === 0) return;
  bindTarget(l, target, lowerEnter(l, manager, isAsync, l.start[context], l.end[context]));
}

/** The value that a context manager gives to its `with`. */
function lowerEnter(l: Lowering, manager: Reg, isAsync: boolean, start: number, end: number): Reg {
  const { b } = l;
  const name = isAsync ? '__aenter__' : '__enter__';
  const value = b.callMethod(manager, name, end, end, [], null, null, false, start, end);
  return isAsync ? b.await(value, start, end) : value;
}

/** raise, raise a, raise a from b; raise A, b in Python 2 */
function lowerRaise(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  let value: Reg = NONE;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const part = lowerExpression(l, child);
    if (value === NONE) value = part;
  }
  // the exception that is being handled, again
  if (value === NONE) value = b.constant(undefined, start, end);
  b.throw(value, start, end);
}

/** assert a, b */
function lowerAssert(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const conditionNode = l.namedChild(node);
  const condition = conditionNode === 0 ? l.missing(node) : lowerExpression(l, conditionNode);
  const mark = b.open();
  const messageNode = conditionNode === 0 ? 0 : l.nextNamed(conditionNode);
  const args = messageNode === 0 ? [] : [lowerExpression(l, messageNode)];
  const error = b.call(b.loadGlobal('AssertionError', start, end), NONE, args, null, null, false, start, end);
  b.throw(error, start, end);
  b.ifStatement(condition, EMPTY_BLOCK, b.close(mark), start, end);
}

/** print a, b; print >>f, a: Python 2 */
function lowerPrint(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const args: Reg[] = [];
  const names: (string | null)[] = [];
  let target: Reg = NONE;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) === PyKind.Chevron) {
      const file = l.namedChild(child);
      if (file !== 0) target = lowerExpression(l, file);
      continue;
    }
    args.push(lowerExpression(l, child));
    names.push(null);
  }
  const callee = b.loadGlobal('print', start, start + 5);
  if (target !== NONE) {
    args.push(target);
    names.push('file');
  }
  b.call(callee, NONE, args, null, target === NONE ? null : names, false, start, l.end[node]);
}
