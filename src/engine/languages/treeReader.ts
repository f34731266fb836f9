/**
 * Reading a FlatTree under a lowering's own numbering of kinds and fields: children, text, names.
 * Nodes are numbers; 0 means "none".
 */
import { type FlatTree, NodeFlag } from '../syntax/flatTree.js';

/** A grammar's kind and field ids translated to a lowering's numbers. */
export interface KindTables {
  readonly kinds: Uint16Array;
  readonly fields: Uint8Array;
}

const NAME_CACHE_SIZE = 1024;

/** More kinds than any lowering has. */
const MOST_KINDS = 512;

/** 1 under each of the kinds, 0 under all others. */
export function kindSet(kinds: readonly number[]): Uint8Array {
  const set = new Uint8Array(MOST_KINDS);
  for (const kind of kinds) set[kind] = 1;
  return set;
}

export class TreeReader<Kind extends number, Field extends number> {
  readonly source: string;
  readonly kindTable: Uint16Array;
  readonly fieldTable: Uint8Array;
  readonly kindNames: readonly string[];
  readonly rawKind: Uint16Array;
  readonly rawField: Uint16Array;
  readonly flags: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly parent: Int32Array;
  readonly firstChild: Uint32Array;
  readonly nextSibling: Uint32Array;

  private readonly nameCache: (string | undefined)[] = new Array<string | undefined>(NAME_CACHE_SIZE);

  constructor(tree: FlatTree, tables: KindTables) {
    this.source = tree.source;
    this.kindTable = tables.kinds;
    this.fieldTable = tables.fields;
    this.kindNames = tree.grammar.kindNames;
    this.rawKind = tree.kind;
    this.rawField = tree.field;
    this.flags = tree.flags;
    this.start = tree.start;
    this.end = tree.end;
    this.parent = tree.parent;
    this.firstChild = tree.firstChild;
    this.nextSibling = tree.nextSibling;
  }

  kind(node: number): Kind {
    return this.kindTable[this.rawKind[node]] as Kind;
  }

  field(node: number): Field {
    return this.fieldTable[this.rawField[node]] as Field;
  }

  /** The first child in `field`, comments left out; 0 if there is none. */
  child(node: number, field: Field): number {
    return this.inField(this.firstChild[node], field);
  }

  /** The next sibling in `field` after `node`, 0 if there is none. */
  nextInField(node: number, field: Field): number {
    return this.inField(this.nextSibling[node], field);
  }

  private inField(first: number, field: Field): number {
    let node = first;
    while (node !== 0 && (this.field(node) !== field || (this.flags[node] & NodeFlag.Extra) !== 0)) {
      node = this.nextSibling[node];
    }
    return node;
  }

  /** The first child of `kind`, 0 if there is none. */
  childOfKind(node: number, kind: Kind): number {
    let child = this.firstChild[node];
    while (child !== 0 && this.kind(child) !== kind) child = this.nextSibling[child];
    return child;
  }

  /** The first named child that is neither comment nor ERROR, 0 if there is none. */
  namedChild(node: number): number {
    return this.namedFrom(this.firstChild[node]);
  }

  nextNamed(node: number): number {
    return this.namedFrom(this.nextSibling[node]);
  }

  private namedFrom(first: number): number {
    let node = first;
    while (node !== 0 && (this.flags[node] & (NodeFlag.Named | NodeFlag.Extra | NodeFlag.Error)) !== NodeFlag.Named) {
      node = this.nextSibling[node];
    }
    return node;
  }

  isMissing(node: number): boolean {
    return (this.flags[node] & NodeFlag.Missing) !== 0;
  }

  /** The index after the last node of a subtree. */
  subtreeEnd(node: number): number {
    for (let at = node; at > 0; at = this.parent[at]) {
      if (this.nextSibling[at] !== 0) return this.nextSibling[at];
    }
    return this.rawKind.length;
  }

  text(node: number): string {
    return this.source.slice(this.start[node], this.end[node]);
  }

  /** The text of a short, often repeated leaf such as an identifier: the same string object for the same text, mostly. */
  name(node: number): string {
    const { source } = this;
    const start = this.start[node];
    const end = this.end[node];
    const length = end - start;
    if (length === 0) return '';
    const hash =
      (source.charCodeAt(start) * 31 +
        source.charCodeAt(end - 1) * 7 +
        source.charCodeAt(start + (length >> 1)) * 131 +
        length * 61) &
      (NAME_CACHE_SIZE - 1);
    const cached = this.nameCache[hash];
    if (cached !== undefined && cached.length === length && source.startsWith(cached, start)) return cached;
    const name = source.slice(start, end);
    this.nameCache[hash] = name;
    return name;
  }

  /** The grammar's name of a node's kind; for an operator token, its text. */
  kindName(node: number): string {
    return this.kindNames[this.rawKind[node]];
  }

  /** Whether the node's text is `text`, without cutting it out. */
  is(node: number, text: string): boolean {
    const start = this.start[node];
    return this.end[node] - start === text.length && this.source.startsWith(text, start);
  }
}
