/**
 * FlatTree: a syntax tree as preorder arrays. A node is a number.
 *
 * Layout
 * - Node 0 is the root. A parent stands before its children and the whole subtree of node `n` is the
 *   contiguous range `[n, descendantEnd(tree, n))`, so "contains" is two integer comparisons.
 * - 0 means "none" in `firstChild`, `nextSibling` and as a result of the helpers below: the root is nobody's
 *   child or sibling. `parent[0]` is -1.
 * - `start` and `end` are UTF-16 offsets into `source`, as in a JavaScript string.
 * - All visible nodes of the grammar are there: named ones, anonymous tokens (`"if"`, `"("`), extras (comments),
 *   ERROR nodes and MISSING nodes (which are empty).
 * - Extras at the end of a node stand behind it (trailingExtras.ts), so a statement ends with its code.
 *
 * Lifetime
 * - A tree that `SyntaxRuntime.parse` gives back in scan mode holds views into buffers that the runtime uses
 *   again: it is valid until the next `parse` of the same runtime. Ask for `detach: true`, or call
 *   `detachTree`, to keep it longer. Trees of a `DocumentSyntax` are always detached.
 */

/** Components (`vue`, `svelte`) are read by the grammar of TypeScript. */
export type GrammarId = 'javascript' | 'typescript' | 'tsx' | 'python' | 'java' | 'vue' | 'svelte';

export const GRAMMAR_IDS: readonly GrammarId[] = ['javascript', 'typescript', 'tsx', 'python', 'java'];

/** The language that rules call it by. */
export function languageOf(id: GrammarId): Exclude<GrammarId, 'tsx' | 'vue' | 'svelte'> {
  return id === 'tsx' || id === 'vue' || id === 'svelte' ? 'typescript' : id;
}

/** The name of the file that has the grammar. */
export function grammarFile(id: GrammarId): string {
  return `tree-sitter-${id === 'vue' || id === 'svelte' ? 'typescript' : id}.wasm`;
}

/** Name of the kind that ERROR nodes have, in every grammar. */
export const ERROR_KIND = 'ERROR';

/** What a loaded grammar calls its node kinds and fields. Ids are dense, small and differ between grammars. */
export interface Grammar {
  readonly id: GrammarId;
  /** Kind id -> name; '' for ids that never occur in a FlatTree. The last one is {@link ERROR_KIND}. */
  readonly kindNames: readonly string[];
  /** Kind id -> true for a named node, false for an anonymous token. */
  readonly kindNamed: readonly boolean[];
  /** Field id -> name; id 0 is "no field" and has the name null. */
  readonly fieldNames: readonly (string | null)[];
  /**
   * The id of a kind, -1 if the grammar has none of that name. Without `named`, the named kind is preferred
   * and the anonymous token of that text is taken when there is no named one.
   */
  kindId(name: string, named?: boolean): number;
  /** The id of a field, 0 if the grammar has no such field. */
  fieldId(name: string): number;
  /**
   * Table from this grammar's kind id to the number `map` gives for its name; 0 for kinds that `map` leaves out.
   * Names are found as by `kindId(name)`; a name in double quotes (`'"class"'`) means the anonymous token only.
   * Names unknown to the grammar are skipped, so one map can serve several grammars.
   */
  kindTable(map: Readonly<Record<string, number>>): Uint16Array;
  /** Table from this grammar's field id to the number `map` gives for its name; 0 for the others. */
  fieldTable(map: Readonly<Record<string, number>>): Uint8Array;
}

export interface FlatTree {
  readonly grammar: Grammar;
  readonly source: string;
  readonly nodeCount: number;
  /** Grammar kind id, see {@link Grammar.kindNames}. */
  readonly kind: Uint16Array;
  /** Grammar field id under which the node stands in its parent; 0 = none. */
  readonly field: Uint16Array;
  /** Bits of {@link NodeFlag}. */
  readonly flags: Uint8Array;
  /** UTF-16 offset of the first unit. */
  readonly start: Uint32Array;
  /** UTF-16 offset after the last unit. */
  readonly end: Uint32Array;
  /** -1 for the root. */
  readonly parent: Int32Array;
  /** 0 = none. */
  readonly firstChild: Uint32Array;
  /** 0 = none. */
  readonly nextSibling: Uint32Array;
  /** How many nodes are ERROR or MISSING. 0 = the text fits the grammar. */
  readonly errorCount: number;
}

export const enum NodeFlag {
  /** May stand anywhere, such as a comment. */
  Extra = 1,
  /** Inserted by error recovery; the node is empty. */
  Missing = 2,
  /** The node is an ERROR node. */
  Error = 4,
  Named = 8,
}

/** The source text of a node. A slice, made when asked for. */
export function nodeText(tree: FlatTree, node: number): string {
  return tree.source.slice(tree.start[node], tree.end[node]);
}

/** The name of a node's kind. For messages and tests; analysis compares ids. */
export function kindName(tree: FlatTree, node: number): string {
  return tree.grammar.kindNames[tree.kind[node]];
}

/** The name of the field a node stands in, or null. For messages and tests. */
export function fieldName(tree: FlatTree, node: number): string | null {
  return tree.grammar.fieldNames[tree.field[node]];
}

/** The first child in field `fieldId`, 0 if there is none. */
export function childByField(tree: FlatTree, node: number, fieldId: number): number {
  if (fieldId === 0) return 0;
  const { field, nextSibling } = tree;
  let child = tree.firstChild[node];
  while (child !== 0 && field[child] !== fieldId) child = nextSibling[child];
  return child;
}

/** The next sibling after `child` that is in field `fieldId`, 0 if there is none. */
export function nextByField(tree: FlatTree, child: number, fieldId: number): number {
  if (fieldId === 0) return 0;
  const { field, nextSibling } = tree;
  let sibling = nextSibling[child];
  while (sibling !== 0 && field[sibling] !== fieldId) sibling = nextSibling[sibling];
  return sibling;
}

/** The first child of kind `kindId`, 0 if there is none. */
export function childByKind(tree: FlatTree, node: number, kindId: number): number {
  const { kind, nextSibling } = tree;
  let child = tree.firstChild[node];
  while (child !== 0 && kind[child] !== kindId) child = nextSibling[child];
  return child;
}

/**
 * The first named child that is not an extra (a comment), 0 if there is none. With {@link nextNamedSibling}:
 * `for (let c = firstNamedChild(t, n); c !== 0; c = nextNamedSibling(t, c))`.
 */
export function firstNamedChild(tree: FlatTree, node: number): number {
  return namedFrom(tree, tree.firstChild[node]);
}

/** The next named sibling that is not an extra, 0 if there is none. */
export function nextNamedSibling(tree: FlatTree, node: number): number {
  return namedFrom(tree, tree.nextSibling[node]);
}

function namedFrom(tree: FlatTree, first: number): number {
  const { flags, nextSibling } = tree;
  let node = first;
  while (node !== 0 && (flags[node] & (NodeFlag.Named | NodeFlag.Extra)) !== NodeFlag.Named) node = nextSibling[node];
  return node;
}

/** How many named children that are not extras a node has. */
export function namedChildCount(tree: FlatTree, node: number): number {
  let count = 0;
  for (let child = firstNamedChild(tree, node); child !== 0; child = nextNamedSibling(tree, child)) count += 1;
  return count;
}

/** The last child of a node, 0 if there is none. */
export function lastChild(tree: FlatTree, node: number): number {
  const { nextSibling } = tree;
  let last = 0;
  for (let child = tree.firstChild[node]; child !== 0; child = nextSibling[child]) last = child;
  return last;
}

/** The index after the last node of the subtree of `node`: `[node, descendantEnd)` is the subtree. */
export function descendantEnd(tree: FlatTree, node: number): number {
  const { nextSibling, parent } = tree;
  for (let at = node; at > 0; at = parent[at]) {
    const next = nextSibling[at];
    if (next !== 0) return next;
  }
  return tree.nodeCount;
}

/** Whether the subtree of `node` has an ERROR or MISSING node. */
export function hasError(tree: FlatTree, node: number): boolean {
  if (tree.errorCount === 0) return false;
  const { flags } = tree;
  const end = descendantEnd(tree, node);
  for (let at = node; at < end; at += 1) if ((flags[at] & (NodeFlag.Error | NodeFlag.Missing)) !== 0) return true;
  return false;
}

/** The smallest node that spans `[start, end)` (UTF-16 offsets); the root if no other does. */
export function nodeAt(tree: FlatTree, start: number, end: number): number {
  const { firstChild, nextSibling } = tree;
  let node = 0;
  for (;;) {
    let child = firstChild[node];
    while (child !== 0 && !(tree.start[child] <= start && tree.end[child] >= end)) child = nextSibling[child];
    if (child === 0) return node;
    node = child;
  }
}

/** A copy that owns its arrays, for a tree that must outlive the next parse. */
export function detachTree(tree: FlatTree): FlatTree {
  return {
    grammar: tree.grammar,
    source: tree.source,
    nodeCount: tree.nodeCount,
    kind: tree.kind.slice(),
    field: tree.field.slice(),
    flags: tree.flags.slice(),
    start: tree.start.slice(),
    end: tree.end.slice(),
    parent: tree.parent.slice(),
    firstChild: tree.firstChild.slice(),
    nextSibling: tree.nextSibling.slice(),
    errorCount: tree.errorCount,
  };
}
