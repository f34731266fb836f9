/** Where the ERROR nodes of a tree are. */

/** What of a lowering is needed: its ERROR nodes in the order of the tree, and where a subtree ends. */
interface ErrorList {
  readonly errors: readonly number[];
  subtreeEnd(node: number): number;
}

/** The ERROR nodes in the subtree of `node`, in order. */
export function* errorsInside(l: ErrorList, node: number): Generator<number> {
  const { errors } = l;
  // the first error at or after the node
  let low = 0;
  let high = errors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (errors[middle] < node) low = middle + 1;
    else high = middle;
  }
  if (low === errors.length) return;
  const end = l.subtreeEnd(node);
  for (let at = low; at < errors.length && errors[at] < end; at += 1) yield errors[at];
}
