/**
 * ERROR nodes, where the grammar could not read the text: what can be lowered inside them is, and each gives one
 * `Unknown`.
 */
import type { Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { JavaKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerStatement } from './statements.js';

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
    if (kind === JavaKind.Error) sources.push(lowerErrorNode(l, child));
    else if (isStatementKind(kind)) lowerStatement(l, child);
    else if (isExpressionKind(kind)) sources.push(lowerExpression(l, child));
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

function isStatementKind(kind: JavaKind): boolean {
  switch (kind) {
    case JavaKind.ClassDeclaration:
    case JavaKind.InterfaceDeclaration:
    case JavaKind.EnumDeclaration:
    case JavaKind.RecordDeclaration:
    case JavaKind.AnnotationTypeDeclaration:
    case JavaKind.MethodDeclaration:
    case JavaKind.FieldDeclaration:
    case JavaKind.ConstantDeclaration:
    case JavaKind.ConstructorBody:
    case JavaKind.ExplicitConstructorInvocation:
    case JavaKind.Block:
    case JavaKind.ExpressionStatement:
    case JavaKind.LocalVariableDeclaration:
    case JavaKind.LabeledStatement:
    case JavaKind.IfStatement:
    case JavaKind.WhileStatement:
    case JavaKind.DoStatement:
    case JavaKind.ForStatement:
    case JavaKind.EnhancedForStatement:
    case JavaKind.AssertStatement:
    case JavaKind.BreakStatement:
    case JavaKind.ContinueStatement:
    case JavaKind.ReturnStatement:
    case JavaKind.YieldStatement:
    case JavaKind.ThrowStatement:
    case JavaKind.SynchronizedStatement:
    case JavaKind.TryStatement:
    case JavaKind.TryWithResourcesStatement:
      return true;
    default:
      return false;
  }
}

function isExpressionKind(kind: JavaKind): boolean {
  switch (kind) {
    case JavaKind.SwitchExpression:
    case JavaKind.Identifier:
    case JavaKind.This:
    case JavaKind.String:
    case JavaKind.TemplateExpression:
    case JavaKind.ParenthesizedExpression:
    case JavaKind.AssignmentExpression:
    case JavaKind.BinaryExpression:
    case JavaKind.UnaryExpression:
    case JavaKind.UpdateExpression:
    case JavaKind.TernaryExpression:
    case JavaKind.CastExpression:
    case JavaKind.InstanceofExpression:
    case JavaKind.LambdaExpression:
    case JavaKind.MethodReference:
    case JavaKind.MethodInvocation:
    case JavaKind.ObjectCreationExpression:
    case JavaKind.ArrayCreationExpression:
    case JavaKind.ArrayInitializer:
    case JavaKind.FieldAccess:
    case JavaKind.ArrayAccess:
      return true;
    default:
      return false;
  }
}

/** Parts of an expression, statement or class that error recovery may leave without their owner. */
function isContainerKind(kind: JavaKind): boolean {
  switch (kind) {
    case JavaKind.ArgumentList:
    case JavaKind.VariableDeclarator:
    case JavaKind.CatchClause:
    case JavaKind.FinallyClause:
    case JavaKind.SwitchBlock:
    case JavaKind.SwitchBlockStatementGroup:
    case JavaKind.SwitchRule:
    case JavaKind.SwitchLabel:
    case JavaKind.ResourceSpecification:
    case JavaKind.Resource:
    case JavaKind.Guard:
    case JavaKind.StringInterpolation:
    case JavaKind.ClassBody:
    case JavaKind.InterfaceBody:
    case JavaKind.EnumBody:
    case JavaKind.EnumBodyDeclarations:
    case JavaKind.ConstructorDeclaration:
    case JavaKind.StaticInitializer:
      return true;
    default:
      return false;
  }
}
