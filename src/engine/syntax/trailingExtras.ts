/**
 * Moves extras (comments) from the end of a node to behind it: no node but the root ends with an extra.
 *
 * Where a comment at the end of a statement stands depends, in JavaScript and TypeScript, on what an incremental
 * parse could reuse: `const a = b // c` has its automatic semicolon behind the comment after a full parse, so that
 * the declaration contains the comment, and sometimes before it after an edit elsewhere. With this both are one
 * tree, and the range of a statement ends with its code.
 *
 * The order of the nodes stays: the extra is the last of the subtree that it leaves.
 */
import { NodeFlag } from './flatTree.js';
import type { TreeBuffers } from './treeBuffers.js';

export function hoistTrailingExtras(tree: TreeBuffers): void {
  const { flags, start, end, parent, firstChild, nextSibling } = tree;
  const isExtra = (node: number): boolean =>
    (flags[node] & (NodeFlag.Extra | NodeFlag.Error)) === NodeFlag.Extra && firstChild[node] === 0;

  for (let last = tree.nodeCount - 1; last > 0; last -= 1) {
    if (nextSibling[last] !== 0 || !isExtra(last)) continue;
    // A node that goes on behind its last child ends with a token that the tree does not show.
    for (
      let owner = parent[last];
      owner > 0 && nextSibling[last] === 0 && end[owner] === end[last];
      owner = parent[last]
    ) {
      let keep = 0;
      for (let child = firstChild[owner]; child !== 0; child = nextSibling[child]) if (!isExtra(child)) keep = child;
      if (keep === 0) break;
      const first = nextSibling[keep];
      nextSibling[last] = nextSibling[owner];
      nextSibling[owner] = first;
      nextSibling[keep] = 0;
      end[owner] = Math.max(end[keep], start[owner]);
      for (let moved = first; ; moved = nextSibling[moved]) {
        parent[moved] = parent[owner];
        if (moved === last) break;
      }
    }
  }
}
