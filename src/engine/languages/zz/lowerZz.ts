/** The lowering of Zz: syntax tree in, ModuleIr out. */
import { NONE, type ModuleIr } from '../../ir/ir.js';
import { IrBuilder } from '../../ir/irBuilder.js';
import type { FlatTree } from '../../syntax/flatTree.js';

/** Lowers a file. Total: what it does not know becomes `Unknown`. */
export function lowerZz(tree: FlatTree, path: string): ModuleIr {
  const b = new IrBuilder();
  b.beginFunction({
    name: '',
    qualifiedName: '',
    kind: 'module',
    isAsync: false,
    isGenerator: false,
    isStatic: true,
    class: NONE,
    params: [],
    decorators: [],
    returnType: null,
    start: 0,
    end: tree.source.length,
  });
  for (let node = tree.firstChild[0]; node !== 0; node = tree.nextSibling[node]) {
    b.unknown([], tree.grammar.kindNames[tree.kind[node]], false, tree.start[node], tree.end[node]);
  }
  b.endFunction();
  return b.finish(path, 'java', tree.source, '');
}
