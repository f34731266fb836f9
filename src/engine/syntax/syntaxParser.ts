/**
 * Source text in, FlatTree out. The only door to tree-sitter: no WASM object leaves this folder, and nothing in
 * here throws across the border.
 *
 * - Grammars are loaded when first needed. Loading one runs the self-test (selfTest.ts): reading trees from the
 *   WASM heap must give what the cursor gives, else the runtime walks with the cursor from then on (`mode`).
 * - In a scan the wasm tree is freed as soon as it is flattened. Documents keep theirs (documentSyntax.ts).
 * - A document's tree must not depend on the history of its edits, but tree-sitter does not promise that (seen
 *   in one of two hundred random edits). Three things make up for it: `mayDifferFromFullParse` below, after which
 *   the document is parsed in full; `reparseStart` in documentSyntax.ts; trailingExtras.ts.
 * - A cancelled parse is followed by `parser.reset()`; without it the next parse would resume the old one.
 * - An exception out of the core (out of memory, an aborting scanner) may leave a corrupt heap: the runtime says
 *   `dead` and refuses everything. The core is one per realm, so the caller replaces the worker or process.
 */
import { errorText } from '../../base/errorText.js';
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { startCore, type WasmSource } from './coreModule.js';
import { flattenByCursor } from './cursorFlatten.js';
import { createDocumentSyntax, type DocumentHost, type DocumentSyntax } from './documentSyntax.js';
import { detachTree, NodeFlag, type FlatTree, type Grammar, type GrammarId } from './flatTree.js';
import { componentCode } from './components.js';
import { createGrammar } from './grammar.js';
import { flattenFromHeap, readLanguageTables, type LanguageTables, type WasmHeap } from './heapFlatten.js';
import { firstDifference, selfTestSnippets } from './selfTest.js';
import { withoutQualifiers } from './javaPatterns.js';
import { hoistTrailingExtras } from './trailingExtras.js';
import { TreeBuffers } from './treeBuffers.js';

export type { DocumentSyntax, SyntaxEdit } from './documentSyntax.js';

/** UTF-16 units. The core takes 23 to 81 bytes of memory for each, up to 2 GiB in all. */
export const DEFAULT_MAX_LENGTH = 4_000_000;

export interface SyntaxRuntimeOptions {
  /** web-tree-sitter.wasm, as bytes or compiled. Of the first runtime in a realm; later ones share that core. */
  readonly coreWasm: WasmSource;
  /** Never read the heap, always walk with the cursor. */
  readonly forceCursor?: boolean;
}

export interface ParseOptions {
  /** A clock in milliseconds; only read when there is a deadline. */
  readonly now: () => number;
  /** Milliseconds, by `now`, that this parse may take. No limit when absent. */
  readonly deadlineMs?: number;
  /** Longest text that is parsed, in UTF-16 units; {@link DEFAULT_MAX_LENGTH} when absent. */
  readonly maxLength?: number;
  /** Give arrays of the tree's own instead of views that the next parse overwrites. */
  readonly detach?: boolean;
}

export type ParseOutcome =
  | { readonly ok: true; readonly tree: FlatTree }
  | {
      readonly ok: false;
      /** 'aborted': the core failed, now or before; the runtime is dead. */
      readonly reason: 'too-large' | 'deadline' | 'aborted' | 'grammar-missing';
      readonly message: string;
    };

export type GrammarOutcome =
  { readonly ok: true; readonly grammar: Grammar } | { readonly ok: false; readonly message: string };

export interface SyntaxRuntime {
  /** How trees are flattened: from the WASM heap, or by the cursor because the self-test failed or it was asked for. */
  readonly mode: 'heap' | 'cursor';
  /** Why the mode is 'cursor' although nobody asked for it. */
  readonly modeReason: string | undefined;
  /** The core has failed: every further call fails, also in other runtimes of this realm. Replace the worker. */
  readonly dead: boolean;
  /** What killed it. */
  readonly deadReason: string | undefined;
  /** Size of the WASM memory in bytes. It never shrinks. */
  readonly heapBytes: number;
  /** Loads a grammar, once; a second call gives the grammar loaded before. Never rejects. */
  loadGrammar(id: GrammarId, wasm: WasmSource): Promise<GrammarOutcome>;
  /** The grammar, if it is loaded. */
  grammar(id: GrammarId): Grammar | undefined;
  /** Parses a text. The tree is valid until the next `parse` of this runtime, unless `detach` is set. */
  parse(id: GrammarId, source: string, options?: ParseOptions): ParseOutcome;
  /** A document that is edited and parsed again. Its grammar must be loaded before its first `parse`. */
  openDocument(id: GrammarId, source: string): DocumentSyntax;
  /** Frees the parsers. Documents are to be disposed before. */
  dispose(): void;
}

/** Starts a runtime. Never rejects: if the core cannot start, the runtime is dead from the beginning. */
export async function createSyntaxRuntime(options: SyntaxRuntimeOptions): Promise<SyntaxRuntime> {
  try {
    const heap = await startCore(options.coreWasm);
    return new Runtime(heap, options.forceCursor === true);
  } catch (error) {
    const runtime = new Runtime(undefined, options.forceCursor === true);
    runtime.die(error);
    return runtime;
  }
}

interface LoadedGrammar {
  readonly grammar: Grammar;
  readonly parser: Parser;
  /** Undefined when the language struct could not be read: then the runtime is in cursor mode. */
  readonly tables: LanguageTables | undefined;
  /** Kind id of ERROR nodes. */
  readonly errorKind: number;
}

class Runtime implements SyntaxRuntime, DocumentHost {
  mode: 'heap' | 'cursor';
  modeReason: string | undefined;
  deadReason: string | undefined;
  private readonly loaded = new Map<GrammarId, LoadedGrammar>();
  private readonly loading = new Map<GrammarId, Promise<GrammarOutcome>>();
  private readonly buffers = new TreeBuffers();

  constructor(
    private readonly heap: WasmHeap | undefined,
    forceCursor: boolean,
  ) {
    this.mode = forceCursor ? 'cursor' : 'heap';
  }

  get dead(): boolean {
    return this.deadReason !== undefined;
  }

  get heapBytes(): number {
    return this.heap?.HEAPU8.byteLength ?? 0;
  }

  die(error: unknown): void {
    this.deadReason ??= errorText(error);
  }

  guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.die(error);
    }
  }

  grammar(id: GrammarId): Grammar | undefined {
    return this.loaded.get(id)?.grammar;
  }

  loadGrammar(id: GrammarId, wasm: WasmSource): Promise<GrammarOutcome> {
    let outcome = this.loading.get(id);
    if (outcome === undefined) {
      outcome = this.load(id, wasm);
      this.loading.set(id, outcome);
    }
    return outcome;
  }

  private async load(id: GrammarId, wasm: WasmSource): Promise<GrammarOutcome> {
    if (this.heap === undefined || this.dead) return { ok: false, message: this.deadMessage() };
    try {
      const language =
        wasm instanceof Uint8Array
          ? await Language.load(wasm)
          : Language.loadSync(wasm as Parameters<typeof Language.loadSync>[0]);
      const grammar = createGrammar(id, language);
      const parser = new Parser();
      parser.setLanguage(language);
      const tables = readLanguageTables(this.heap, addressOf(language), {
        abi: language.abiVersion,
        symbolCount: language.nodeTypeCount,
        fieldCount: language.fieldCount,
      });
      const entry: LoadedGrammar = { grammar, parser, tables, errorKind: grammar.kindNames.length - 1 };
      if (this.mode === 'heap') this.selfTest(entry);
      this.loaded.set(id, entry);
      return { ok: true, grammar };
    } catch (error) {
      // Bytes that are no grammar, or one of another ABI: the core itself is well.
      this.loading.delete(id);
      return { ok: false, message: `the grammar ${id} cannot be loaded: ${errorText(error)}` };
    }
  }

  /** Falls back to the cursor walk when both ways of flattening do not agree on the grammar's snippets. */
  private selfTest(entry: LoadedGrammar): void {
    const { grammar, parser, tables, errorKind } = entry;
    const fallBack = (why: string): void => {
      this.mode = 'cursor';
      this.modeReason = `self-test of ${grammar.id}: ${why}`;
    };
    if (this.heap === undefined || tables === undefined) {
      fallBack('the language struct has another layout');
      return;
    }
    const byCursor = new TreeBuffers();
    const fromHeap = new TreeBuffers();
    for (const snippet of selfTestSnippets(grammar.id)) {
      const tree = parser.parse(snippet);
      if (tree === null) continue;
      try {
        flattenByCursor(tree, errorKind, byCursor);
        const read = flattenFromHeap(this.heap, tables, addressOf(tree), fromHeap);
        const difference = read ? firstDifference(fromHeap, byCursor) : 'the tree has another layout';
        if (difference !== undefined) {
          fallBack(difference);
          return;
        }
      } finally {
        tree.delete();
      }
    }
  }

  parse(id: GrammarId, source: string, options?: ParseOptions): ParseOutcome {
    const parsed = this.parseTree(id, source, undefined, progressOptions(options), options);
    if (!('tree' in parsed)) return parsed;
    try {
      const flat = this.flatten(parsed.entry, parsed.tree, source);
      parsed.tree.delete();
      return { ok: true, tree: options?.detach === true ? detachTree(flat) : flat };
    } catch (error) {
      return this.aborted(error);
    }
  }

  parseDocument(
    id: GrammarId,
    source: string,
    old: Tree | undefined,
    keep: (tree: Tree) => void,
    options: ParseOptions | undefined,
  ): ParseOutcome {
    const progress = progressOptions(options);
    const parsed = this.parseTree(id, source, old, progress, options);
    if (!('tree' in parsed)) return parsed;
    try {
      let { tree } = parsed;
      let flat = this.flatten(parsed.entry, tree, source);
      if (old !== undefined && mayDifferFromFullParse(flat)) {
        tree.delete();
        const again = this.parseTree(id, source, undefined, progress, options);
        if (!('tree' in again)) return again;
        tree = again.tree;
        flat = this.flatten(again.entry, tree, source);
      }
      keep(tree);
      return { ok: true, tree: detachTree(flat) };
    } catch (error) {
      return this.aborted(error);
    }
  }

  openDocument(id: GrammarId, source: string): DocumentSyntax {
    return createDocumentSyntax(this, id, source);
  }

  dispose(): void {
    const parsers = [...this.loaded.values()].map((entry) => entry.parser);
    this.loaded.clear();
    this.loading.clear();
    if (!this.dead) this.guard(() => parsers.forEach((parser) => parser.delete()));
  }

  private parseTree(
    id: GrammarId,
    source: string,
    old: Tree | undefined,
    progress: ReturnType<typeof progressOptions>,
    options: ParseOptions | undefined,
  ): { readonly tree: Tree; readonly entry: LoadedGrammar } | Extract<ParseOutcome, { ok: false }> {
    if (this.dead) return { ok: false, reason: 'aborted', message: this.deadMessage() };
    const entry = this.loaded.get(id);
    if (entry === undefined)
      return { ok: false, reason: 'grammar-missing', message: `the grammar ${id} is not loaded` };
    const maxLength = options?.maxLength ?? DEFAULT_MAX_LENGTH;
    if (source.length > maxLength) {
      return {
        ok: false,
        reason: 'too-large',
        message: `${source.length} characters are more than the limit of ${maxLength}`,
      };
    }
    try {
      const { parser } = entry;
      const lines = withLineFeeds(source);
      const written = id === 'java' ? withoutQualifiers(lines) : componentCode(id, lines);
      const tree = parser.parse(written, written === source ? old : undefined, progress);
      if (tree !== null) return { tree, entry };
      parser.reset();
      return { ok: false, reason: 'deadline', message: `parsing took more than ${options?.deadlineMs ?? 0} ms` };
    } catch (error) {
      return this.aborted(error);
    }
  }

  private flatten(entry: LoadedGrammar, tree: Tree, source: string): FlatTree {
    const { buffers, heap } = this;
    const read =
      this.mode === 'heap' &&
      heap !== undefined &&
      entry.tables !== undefined &&
      flattenFromHeap(heap, entry.tables, addressOf(tree), buffers);
    if (!read) flattenByCursor(tree, entry.errorKind, buffers);
    hoistTrailingExtras(buffers);
    return buffers.view(entry.grammar, source);
  }

  private aborted(error: unknown): Extract<ParseOutcome, { ok: false }> {
    this.die(error);
    return { ok: false, reason: 'aborted', message: this.deadMessage() };
  }

  private deadMessage(): string {
    return `the parser has failed: ${this.deadReason ?? 'unknown reason'}`;
  }
}

/**
 * Whether an incremental parse may have given another tree than a full one would. Two cases are known:
 * - Error recovery depends on what could be reused.
 * - `a = b // c` and `;` on the next line: with a reused assignment the automatic semicolon comes before the
 *   comment, and the real one becomes an empty statement of its own.
 */
function mayDifferFromFullParse(tree: FlatTree): boolean {
  if (tree.errorCount > 0) return true;
  const emptyStatement = tree.grammar.kindId('empty_statement');
  const { kind, flags, nodeCount } = tree;
  if (emptyStatement === -1) return false;
  for (let node = 2; node < nodeCount; node += 1) {
    if (kind[node] === emptyStatement && (flags[node - 1] & NodeFlag.Extra) !== 0) return true;
  }
  return false;
}

/** Carriage returns that stand alone end lines, too, but not for the grammars: there a comment goes on to the end of the file. */
const LONE_RETURN = /\r(?!\n)/g;

/** The same text, with a line feed for each carriage return that stands alone; the text itself where there are none. */
function withLineFeeds(source: string): string {
  return source.includes('\r') ? source.replace(LONE_RETURN, '\n') : source;
}

/** web-tree-sitter calls back about every hundred steps; `true` cancels. Its types say `void`, its code reads the value. */
function progressOptions(options: ParseOptions | undefined): { progressCallback: () => boolean } | undefined {
  if (options?.deadlineMs === undefined) return undefined;
  const { now } = options;
  const end = now() + options.deadlineMs;
  return { progressCallback: () => now() > end };
}

/** Address of the object's struct on the WASM heap: web-tree-sitter keeps it under the key 0 of its wrappers. */
function addressOf(wrapper: Tree | Language): number {
  return (wrapper as unknown as { readonly 0: number })[0];
}
