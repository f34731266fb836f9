/**
 * The syntax of one open document: keeps its wasm tree between edits, so that a re-parse costs what has changed.
 *
 * Edits only mark the tree; `parse` does the work, so several edits cost one parse and a cancelled parse loses
 * nothing. tree-sitter wants each edit as UTF-16 offsets and as row and column, where a row ends at "\n" only
 * ("\r" is an ordinary unit to it) and a column counts UTF-16 units.
 */
import type { Edit, Point, Tree } from 'web-tree-sitter';
import type { FlatTree, GrammarId } from './flatTree.js';
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
    const from = reparseStart(source, start);
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
      const outcome = host.parseDocument(grammarId, source, wasmTree, keep, options);
      if (outcome.ok) lastTree = outcome.tree;
      return outcome;
    },
    dispose() {
      release();
      lastTree = undefined;
    },
  };
}

/**
 * Where what must be parsed again begins for an edit at `start`: at the start of the last line before it that has
 * code, comments and blank lines skipped.
 *
 * tree-sitter reuses a node when neither it nor the characters its last token looked at have changed. That is not
 * enough for tokens which the scanner finds depending on what the parser could take next: after `a = b // c`, the
 * JavaScript scanner puts the automatic semicolon behind the comment, or none if `(d)` follows, when the parser
 * still reads an expression; but before the comment when it has been given the finished declaration. Telling
 * tree-sitter that the code before the edit has changed too makes it read that code as a full parse does.
 *
 * Taking too much only costs time, so comments are found by their look, not by lexing.
 */
function reparseStart(text: string, start: number): number {
  let at = start;
  // Within a block comment (or after something that looks like the start of one): from where it starts.
  const open = text.lastIndexOf('/*', start - 1);
  if (start > 0 && open !== -1 && text.lastIndexOf('*/', start - 1) < open) at = open;
  at = lineStartBefore(text, at);
  while (at > 0) {
    const previous = lineStartBefore(text, at - 1);
    const line = text.slice(previous, at).trim();
    at = previous;
    if (line.endsWith('*/')) {
      const opening = text.lastIndexOf('/*', at + line.length);
      if (opening !== -1 && opening < at) at = lineStartBefore(text, opening);
      else if (!line.startsWith('/*')) return at;
      else continue;
      if (text.slice(at, opening).trim() !== '') return at;
    } else if (line !== '' && !line.startsWith('//')) {
      return at;
    }
  }
  return at;
}

/** The start of the line that has `offset`; lines end at "\n" here. */
function lineStartBefore(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
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
