/**
 * ERROR nodes, where the grammar could not read the text: what can be lowered inside them is, and each gives one
 * `Unknown`.
 */
import type { Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { JsKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { hoistedFunction, lowerStatement } from './statements.js';

/** Lowers an ERROR node and gives the register of its `Unknown`. */
export function lowerErrorNode(l: Lowering, node: number): Reg {
  l.loweredErrors.add(node);
  const sources: Reg[] = [];
  if (l.depth < MAX_DEPTH) {
    l.depth += 1;
    lowerParts(l, node, sources);
    l.depth -= 1;
  }
  return l.unknown(node, sources);
}

function lowerParts(l: Lowering, node: number, sources: Reg[]): void {
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const kind = l.kind(child);
    if (kind === JsKind.Error) sources.push(lowerErrorNode(l, child));
    else if (isStatementKind(kind)) {
      // export function f() {}: exporting expects that the function is there already
      const fn = kind === JsKind.ExportStatement ? hoistedFunction(l, child) : 0;
      if (fn !== 0) lowerStatement(l, fn);
      lowerStatement(l, child);
    } else if (isExpressionKind(kind)) sources.push(lowerExpression(l, child));
    else if (isContainerKind(kind) && l.depth < MAX_DEPTH) {
      l.depth += 1;
      lowerParts(l, child, sources);
      l.depth -= 1;
    }
  }
}

/** Lowers the ERROR nodes in the subtree of `node` that no part of the lowering has come to. */
export function lowerErrorsInside(l: Lowering, node: number): void {
  for (const error of l.errorsInside(node)) {
    if (!l.loweredErrors.has(error)) lowerErrorNode(l, error);
  }
}

function isStatementKind(kind: JsKind): boolean {
  return (
    (kind >= JsKind.ExpressionStatement && kind <= JsKind.LabeledStatement && !isStatementPart(kind)) ||
    (kind >= JsKind.FunctionDeclaration && kind <= JsKind.FunctionSignature && !isDeclarationPart(kind))
  );
}

function isStatementPart(kind: JsKind): boolean {
  switch (kind) {
    case JsKind.VariableDeclarator:
    case JsKind.ElseClause:
    case JsKind.SwitchBody:
    case JsKind.SwitchCase:
    case JsKind.SwitchDefault:
    case JsKind.CatchClause:
    case JsKind.FinallyClause:
      return true;
    default:
      return false;
  }
}

function isDeclarationPart(kind: JsKind): boolean {
  switch (kind) {
    case JsKind.ImportClause:
    case JsKind.NamespaceImport:
    case JsKind.NamedImports:
    case JsKind.ImportSpecifier:
    case JsKind.ImportRequireClause:
    case JsKind.ExportClause:
    case JsKind.ExportSpecifier:
    case JsKind.NamespaceExport:
    case JsKind.EnumBody:
    case JsKind.EnumAssignment:
    case JsKind.InterfaceBody:
      return true;
    default:
      return false;
  }
}

function isExpressionKind(kind: JsKind): boolean {
  switch (kind) {
    case JsKind.Identifier:
    case JsKind.This:
    case JsKind.String:
    case JsKind.TemplateString:
    case JsKind.Object:
    case JsKind.Array:
    case JsKind.FunctionExpression:
    case JsKind.GeneratorFunction:
    case JsKind.ArrowFunction:
    case JsKind.Class:
    case JsKind.CallExpression:
    case JsKind.NewExpression:
    case JsKind.MemberExpression:
    case JsKind.SubscriptExpression:
    case JsKind.ParenthesizedExpression:
    case JsKind.SequenceExpression:
    case JsKind.AssignmentExpression:
    case JsKind.AugmentedAssignmentExpression:
    case JsKind.AwaitExpression:
    case JsKind.YieldExpression:
    case JsKind.UnaryExpression:
    case JsKind.BinaryExpression:
    case JsKind.TernaryExpression:
    case JsKind.UpdateExpression:
    case JsKind.AsExpression:
    case JsKind.SatisfiesExpression:
    case JsKind.NonNullExpression:
    case JsKind.TypeAssertion:
    case JsKind.InstantiationExpression:
    case JsKind.JsxElement:
    case JsKind.JsxSelfClosingElement:
    case JsKind.JsxExpression:
      return true;
    default:
      return false;
  }
}

/** Parts of an expression or statement that error recovery may leave without their owner. */
function isContainerKind(kind: JsKind): boolean {
  switch (kind) {
    case JsKind.Arguments:
    case JsKind.VariableDeclarator:
    case JsKind.ElseClause:
    case JsKind.SwitchBody:
    case JsKind.SwitchCase:
    case JsKind.SwitchDefault:
    case JsKind.CatchClause:
    case JsKind.FinallyClause:
    case JsKind.Pair:
    case JsKind.SpreadElement:
    case JsKind.TemplateSubstitution:
    case JsKind.JsxAttribute:
    case JsKind.JsxOpeningElement:
      return true;
    default:
      return false;
  }
}
