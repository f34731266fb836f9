/** The lowering of JavaScript, JSX, TypeScript and TSX: syntax tree in, ModuleIr out. */
import type { TextRange } from '../../../base/textRange.js';
import type { ModuleIr } from '../../ir/ir.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { collectDeclarations } from './declarations.js';
import { lowerErrorNode, lowerErrorsInside } from './errors.js';
import { JsKind } from './kinds.js';
import { Lowering } from './lowering.js';
import { lowerStatements } from './statements.js';

/**
 * Lowers a module. Total: what it does not know, and what nests too deep, becomes `Unknown`. The result keeps no
 * reference to the tree's arrays.
 * @param page of a component of Vue, where names of the module stand for what refs hold
 */
export function lowerJavaScript(
  tree: FlatTree,
  path: string,
  language: 'javascript' | 'typescript',
  page: TextRange | null = null,
): ModuleIr {
  // `$: total = a + b` of Svelte makes a variable
  const l = new Lowering(tree, language === 'typescript' && tree.grammar.id !== 'svelte');
  if (page !== null) l.page = page;
  collectDeclarations(l);
  l.b.beginModule(tree.source.length, false);
  l.enterScope(0);
  // a text of which the grammar could read nothing as a whole
  if (l.kind(0) === JsKind.Error) lowerErrorNode(l, 0);
  else lowerStatements(l, l.firstChild[0]);
  if (l.errors.length !== 0) lowerErrorsInside(l, 0);
  l.b.endFunction();
  return l.b.finish(path, language, tree.source, '');
}
