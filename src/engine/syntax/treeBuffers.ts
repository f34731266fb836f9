/**
 * Growing buffers that a flattener writes a tree into. One set per runtime is used again for every scanned file
 * (25 bytes a node); `view` cuts the part in use out of it without copying.
 */
import type { FlatTree, Grammar } from './flatTree.js';

const START_CAPACITY = 1 << 15;
const START_STACK = 7 << 10;

export class TreeBuffers {
  capacity = 0;
  kind = new Uint16Array(0);
  field = new Uint16Array(0);
  flags = new Uint8Array(0);
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  parent = new Int32Array(0);
  firstChild = new Uint32Array(0);
  nextSibling = new Uint32Array(0);
  /** Nodes written by the last flattening. */
  nodeCount = 0;
  /** ERROR and MISSING nodes among them. */
  errorCount = 0;
  /** Scratch space for the state of an iterative walk. */
  stack = new Int32Array(START_STACK);

  /** Makes room for `nodes` nodes. The content is lost when the buffers grow. */
  reserve(nodes: number): void {
    if (nodes <= this.capacity) return;
    const capacity = Math.max(nodes, this.capacity + (this.capacity >> 1), START_CAPACITY);
    this.kind = new Uint16Array(capacity);
    this.field = new Uint16Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.firstChild = new Uint32Array(capacity);
    this.nextSibling = new Uint32Array(capacity);
    this.capacity = capacity;
  }

  /** Doubles the stack, keeping its content. */
  growStack(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(this.stack.length * 2);
    larger.set(this.stack);
    this.stack = larger;
    return larger;
  }

  /** The tree in the buffers, as views: valid until the next flattening into the same buffers. */
  view(grammar: Grammar, source: string): FlatTree {
    const n = this.nodeCount;
    return {
      grammar,
      source,
      nodeCount: n,
      kind: this.kind.subarray(0, n),
      field: this.field.subarray(0, n),
      flags: this.flags.subarray(0, n),
      start: this.start.subarray(0, n),
      end: this.end.subarray(0, n),
      parent: this.parent.subarray(0, n),
      firstChild: this.firstChild.subarray(0, n),
      nextSibling: this.nextSibling.subarray(0, n),
      errorCount: this.errorCount,
    };
  }
}
