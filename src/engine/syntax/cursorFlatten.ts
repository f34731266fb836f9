/**
 * Flattening through web-tree-sitter's public TreeCursor. Slow (about 600 ns a node) but built on documented API
 * only: the reference for the start-up self-test of `heapFlatten`, and the fallback when that test disagrees.
 */
import type { Tree } from 'web-tree-sitter';
import { NodeFlag } from './flatTree.js';
import { ERROR_SYMBOL } from './grammar.js';
import type { TreeBuffers } from './treeBuffers.js';

/** Writes the tree into `out`; `errorKind` is the grammar's kind id of ERROR nodes. */
export function flattenByCursor(tree: Tree, errorKind: number, out: TreeBuffers): void {
  const root = tree.rootNode;
  out.reserve(root.descendantCount + 1);
  const { kind, field, flags, start, end, parent, firstChild, nextSibling } = out;
  const cursor = root.walk();
  const ancestors: number[] = [];
  let count = 0;
  let errors = 0;
  let parentOfNode = -1;
  let previousSibling = -1;
  try {
    for (;;) {
      const node = count;
      count += 1;
      const wasmNode = cursor.currentNode;
      const symbol = cursor.nodeTypeId;
      const nodeFlags =
        (wasmNode.isExtra ? NodeFlag.Extra : 0) |
        (wasmNode.isMissing ? NodeFlag.Missing : 0) |
        (wasmNode.isError ? NodeFlag.Error : 0) |
        (wasmNode.isNamed ? NodeFlag.Named : 0);
      if ((nodeFlags & (NodeFlag.Error | NodeFlag.Missing)) !== 0) errors += 1;
      kind[node] = symbol === ERROR_SYMBOL ? errorKind : symbol;
      field[node] = cursor.currentFieldId;
      flags[node] = nodeFlags;
      start[node] = cursor.startIndex;
      end[node] = cursor.endIndex;
      parent[node] = parentOfNode;
      firstChild[node] = 0;
      nextSibling[node] = 0;
      if (previousSibling >= 0) nextSibling[previousSibling] = node;
      else if (parentOfNode >= 0) firstChild[parentOfNode] = node;

      if (cursor.gotoFirstChild()) {
        ancestors.push(parentOfNode);
        parentOfNode = node;
        previousSibling = -1;
        continue;
      }
      let current = node;
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) {
          out.nodeCount = count;
          out.errorCount = errors;
          return;
        }
        current = parentOfNode;
        parentOfNode = ancestors.pop() ?? -1;
      }
      previousSibling = current;
    }
  } finally {
    cursor.delete();
  }
}
