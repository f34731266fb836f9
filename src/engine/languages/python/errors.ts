/**
 * ERROR nodes, where the grammar could not read the text: what can be lowered inside them is, and each gives one
 * `Unknown`.
 */
import type { Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { PyKind } from './kinds.js';
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
    if (kind === PyKind.Error) sources.push(lowerErrorNode(l, child));
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

function isStatementKind(kind: PyKind): boolean {
  return kind >= PyKind.Block && kind <= PyKind.DecoratedDefinition;
}

function isExpressionKind(kind: PyKind): boolean {
  switch (kind) {
    case PyKind.Pair:
    case PyKind.Slice:
    case PyKind.ArgumentList:
    case PyKind.KeywordArgument:
    case PyKind.AsPattern:
    case PyKind.AsPatternTarget:
      return false;
    default:
      return kind >= PyKind.Identifier && kind <= PyKind.AugmentedAssignment;
  }
}

/** Parts of an expression or statement that error recovery may leave without their owner. */
function isContainerKind(kind: PyKind): boolean {
  switch (kind) {
    case PyKind.ArgumentList:
    case PyKind.KeywordArgument:
    case PyKind.Pair:
    case PyKind.ElifClause:
    case PyKind.ElseClause:
    case PyKind.ExceptClause:
    case PyKind.FinallyClause:
    case PyKind.WithClause:
    case PyKind.WithItem:
    case PyKind.CaseClause:
    case PyKind.Interpolation:
    case PyKind.PatternList:
    case PyKind.AsPattern:
    case PyKind.Chevron:
      return true;
    default:
      return false;
  }
}
