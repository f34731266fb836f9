/**
 * The syntax of one open document: keeps its wasm tree between edits, so that a re-parse costs what has changed.
 *
 * Edits only mark the tree; `parse` does the work, so several edits cost one parse and a cancelled parse loses
 * nothing. tree-sitter wants each edit as UTF-16 offsets and as row and column, where a row ends at "\n" only
 * ("\r" is an ordinary unit to it) and a column counts UTF-16 units.
 */
import type { Edit, Point, Tree } from 'web-tree-sitter';
import { NodeFlag, type FlatTree, type GrammarId } from './flatTree.js';
import type { ParseOptions, ParseOutcome } from './syntaxParser.js';

/** Replaces `[start, oldEnd)` (UTF-16 offsets) by `newText`. */
export interface SyntaxEdit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newText: string;
}

export interface DocumentSyntax {
  readonly grammarId: GrammarId;
  /** The text with all edits so far. */
  readonly source: string;
  /** The tree of the last parse that succeeded; it may be older than `source`. */
  readonly lastTree: FlatTree | undefined;
  /**
   * Applies edits one after the other: the offsets of each refer to the text the ones before it have left, as in
   * LSP's `contentChanges`. Offsets outside the text are moved to its ends. Cheap: nothing is parsed.
   */
  edit(edits: readonly SyntaxEdit[]): void;
  /** Replaces the whole text, as one edit of the part that differs. */
  setText(text: string): void;
  /** The tree of `source`, detached. Parses only when something changed since the last time. */
  parse(options?: ParseOptions): ParseOutcome;
  /** Frees the wasm tree. Afterwards `parse` starts anew. */
  dispose(): void;
}

/** What a document needs of its runtime. */
export interface DocumentHost {
  /** Parses with the edited old tree, flattens detached, and hands the new wasm tree to `keep`. */
  parseDocument(
    grammarId: GrammarId,
    source: string,
    old: Tree | undefined,
    keep: (tree: Tree) => void,
    options: ParseOptions | undefined,
  ): ParseOutcome;
  /** Whether calls into the core are still possible. */
  readonly dead: boolean;
  /** Runs calls into the core; an exception marks the runtime dead. */
  guard(action: () => void): void;
}

export function createDocumentSyntax(host: DocumentHost, grammarId: GrammarId, text: string): DocumentSyntax {
  let source = text;
  let wasmTree: Tree | undefined;
  let lastTree: FlatTree | undefined;
  /** Up to here `source` is the text that `lastTree` is of. */
  let unchangedBefore = Number.POSITIVE_INFINITY;
  const rows = new RowFinder();

  const release = (): void => {
    const tree = wasmTree;
    wasmTree = undefined;
    if (tree !== undefined && !host.dead) host.guard(() => tree.delete());
  };

  const applyOne = (edit: SyntaxEdit): void => {
    const start = Math.min(Math.max(0, edit.start), source.length);
    const oldEnd = Math.min(Math.max(start, edit.oldEnd), source.length);
    const newEnd = start + edit.newText.length;
    unchangedBefore = Math.min(unchangedBefore, start);
    const from = lastTree === undefined ? start : Math.min(start, reparseStart(lastTree, unchangedBefore));
    const startPosition = rows.pointAt(source, from);
    const oldEndPosition = advance(startPosition, source, from, oldEnd);
    source = source.slice(0, start) + edit.newText + source.slice(oldEnd);
    const tree = wasmTree;
    if (tree === undefined || host.dead) return;
    const newEndPosition = advance(startPosition, source, from, newEnd);
    // Tree.edit reads the six numbers only; the Edit class adds methods that nothing here needs.
    const wasmEdit = {
      startIndex: from,
      oldEndIndex: oldEnd,
      newEndIndex: newEnd,
      startPosition,
      oldEndPosition,
      newEndPosition,
    };
    host.guard(() => tree.edit(wasmEdit as Edit));
  };

  return {
    grammarId,
    get source() {
      return source;
    },
    get lastTree() {
      return lastTree;
    },
    edit(edits) {
      for (const edit of edits) applyOne(edit);
    },
    setText(next) {
      if (next === source) return;
      const shared = Math.min(source.length, next.length);
      let head = 0;
      while (head < shared && source.charCodeAt(head) === next.charCodeAt(head)) head += 1;
      let tail = 0;
      while (
        tail < shared - head &&
        source.charCodeAt(source.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
      )
        tail += 1;
      applyOne({ start: head, oldEnd: source.length - tail, newText: next.slice(head, next.length - tail) });
      // The same text, but flat: the one that edits built up is a rope.
      source = next;
    },
    parse(options) {
      if (wasmTree !== undefined && lastTree?.source === source) return { ok: true, tree: lastTree };
      const keep = (tree: Tree): void => {
        release();
        wasmTree = tree;
      };
      // A text with errors is parsed in full anyway, and one keystroke later it mostly still has them.
      const reusable = lastTree?.errorCount === 0 ? wasmTree : undefined;
      const outcome = host.parseDocument(grammarId, source, reusable, keep, options);
      if (outcome.ok) {
        lastTree = outcome.tree;
        unchangedBefore = Number.POSITIVE_INFINITY;
      }
      return outcome;
    },
    dispose() {
      release();
      lastTree = undefined;
    },
  };
}

/**
 * Where what must be parsed again begins for an edit at `offset`: at the second last token before it that is no
 * comment. `tree` is of the text before the edit, as far as `offset`.
 *
 * tree-sitter reuses a node when neither it nor the characters its last token looked at have changed. That is not
 * enough for tokens which the scanner finds depending on what the parser could take next: after `a = b // c`, the
 * JavaScript scanner puts the automatic semicolon behind the comment, or none if `(d)` follows, when the parser
 * still reads an expression; but before the comment when it has been given the finished declaration. Telling
 * tree-sitter that the tokens before the edit have changed too makes it read them as a full parse does. Two,
 * because the edit may be within a token that the scanner looked at (`in`, which continues an expression).
 */
function reparseStart(tree: FlatTree, offset: number): number {
  const { start, firstChild, flags, nodeCount } = tree;
  // Preorder is the order of the starts: the first node that starts at or after the offset.
  let node = 0;
  for (let high = nodeCount; node < high;) {
    const middle = (node + high) >>> 1;
    if (start[middle] < offset) node = middle + 1;
    else high = middle;
  }
  let tokens = 0;
  for (node -= 1; node > 0; node -= 1) {
    if (firstChild[node] !== 0 || (flags[node] & NodeFlag.Extra) !== 0) continue;
    tokens += 1;
    if (tokens === 2) return start[node];
  }
  return 0;
}

const NEWLINE = 10;

/** The point `to - from` units after `point`, which is the point of offset `from`. */
function advance(point: Point, text: string, from: number, to: number): Point {
  let { row } = point;
  let lineStart = from - point.column;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    row += 1;
    lineStart = at + 1;
  }
  return { row, column: to - lineStart };
}

/** Offset to row and column. Remembers the last offset: the next edit is mostly near it, so the count is short. */
class RowFinder {
  private offset = 0;
  private row = 0;

  /** The text before the last offset asked for must not have changed since: edits begin at or after it. */
  pointAt(text: string, offset: number): Point {
    let { row } = this;
    if (offset < this.offset) {
      for (let at = offset; at < this.offset; at += 1) if (text.charCodeAt(at) === NEWLINE) row -= 1;
    } else {
      for (let at = text.indexOf('\n', this.offset); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        row += 1;
    }
    this.offset = offset;
    this.row = row;
    return { row, column: offset - (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1) };
  }
}
