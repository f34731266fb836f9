/** The lowering of Java: syntax tree in, ModuleIr out. */
import type { ModuleIr } from '../../ir/ir.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { lowerTypes } from './classes.js';
import { importUndeclaredTypes, readDeclarations } from './declarations.js';
import { lowerErrorNode, lowerErrorsInside } from './errors.js';
import { isTypeDeclaration, JavaKind } from './kinds.js';
import { Lowering } from './lowering.js';
import { lowerStatement } from './statements.js';

/**
 * Lowers a compilation unit. Total: what it does not know, and what nests too deep, becomes `Unknown`. The result keeps
 * no reference to the tree's arrays.
 */
export function lowerJava(tree: FlatTree, path: string): ModuleIr {
  const l = new Lowering(tree);
  const { b } = l;
  b.beginModule(tree.source.length, true);
  lowerTypes(l, readDeclarations(l));
  // a text of which the grammar could read nothing as a whole
  if (l.kind(0) === JavaKind.Error) lowerErrorNode(l, 0);
  else {
    // methods and statements without a class around, as Java 21 allows
    for (let node = l.firstChild[0]; node !== 0; node = l.nextSibling[node]) {
      const kind = l.kind(node);
      if (kind === JavaKind.Other || kind === JavaKind.Error || isTypeDeclaration(kind)) continue;
      lowerStatement(l, node);
    }
  }
  if (l.errors.length !== 0) lowerErrorsInside(l, 0);
  importUndeclaredTypes(l);
  b.endFunction();
  return b.finish(path, 'java', tree.source, l.packageName);
}
