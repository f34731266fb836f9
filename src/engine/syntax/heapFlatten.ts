/**
 * Flattening by reading tree-sitter's own structures out of the WASM heap: 30–50 ns a node, against about 600
 * through the cursor API.
 *
 * Layout facts, from the C sources of the tree-sitter core that web-tree-sitter 0.27.1 is built from
 * (lib/src/subtree.h, lib/src/parser.h), as laid out on wasm32. They are internal to tree-sitter: web-tree-sitter
 * is pinned exactly, and every runtime compares this walk with the cursor's before it uses it (selfTest.ts).
 *
 * TSTree       +0  root Subtree (8 bytes)
 * Subtree      8 bytes, a union told apart by the lowest bit of the first word
 *   inline (1) word 0: bit 0 inline, 1 visible, 2 named, 3 extra, 4 has changes, 5 missing, 6 keyword;
 *              byte 1 symbol; bytes 2–3 parse state
 *              word 1: byte 0 padding columns, byte 1 padding rows and lookahead, byte 2 padding bytes, byte 3 size
 *   pointer(0) word 0: address of SubtreeHeapData
 * SubtreeHeapData
 *   +4 padding bytes  +16 size in bytes  +36 child count  +40 symbol u16
 *   +44 bits: 0 visible, 1 named, 2 extra, 9 missing
 *   +56 visible descendant count  +66 production id u16
 *   The children, 8 bytes each, end where the header begins: child i is at address - 8 * (childCount - i).
 * TSLanguage (ABI 13–15)
 *   +0 ABI  +4 symbol count  +8 alias count  +28 production id count  +32 field count  +36 max alias length u16
 *   +64 field map slices {index u16, length u16} by production id
 *   +68 field map entries {field id u16, child index u8, inherited bool}
 *   +72 symbol metadata {visible, named, supertype: one byte each}
 *   +76 public symbol map u16  +84 alias sequences u16[production id][max alias length]
 *
 * "Bytes" in the tree are bytes of UTF-16 text, so offsets are halved. A node begins after its padding, but the
 * first child begins where its parent does. Invisible nodes are passed through: their children belong to the
 * nearest visible ancestor and inherit the field of the invisible node. Extras take no slot in a production, so
 * alias and field tables are indexed by the count of the children before that are not extras. Production 0 has
 * neither aliases nor fields, and its nodes (ERROR, repetitions) may have more children than the tables' stride.
 */
import { NodeFlag } from './flatTree.js';
import { ERROR_SYMBOL } from './grammar.js';
import type { TreeBuffers } from './treeBuffers.js';

/** The views of the WASM memory that web-tree-sitter's module object carries; replaced when the memory grows. */
export interface WasmHeap {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/** One grammar's tables, copied out of its TSLanguage once. */
export interface LanguageTables {
  /** Symbol -> public kind id, with ERROR made dense. */
  readonly publicKind: Uint16Array;
  /** Symbol -> NodeFlag.Named, and NodeFlag.Error for the error symbol. */
  readonly symbolFlags: Uint8Array;
  /** [production * stride + child slot] -> field id. */
  readonly fields: Uint16Array;
  /** [production * stride + child slot] -> alias symbol. */
  readonly aliases: Uint16Array;
  readonly stride: number;
}

const SYMBOLS = 0x10000;
const VISIBLE_INLINE = 2;

/** What the core's public API says about a language, to tell whether TSLanguage is laid out as expected. */
export interface LanguageFacts {
  readonly abi: number;
  readonly symbolCount: number;
  readonly fieldCount: number;
}

/** Reads a language's tables. Undefined if the struct at `address` is not laid out as described above. */
export function readLanguageTables(heap: WasmHeap, address: number, facts: LanguageFacts): LanguageTables | undefined {
  const { HEAPU8: u8, HEAPU16: u16, HEAPU32: u32 } = heap;
  const word = (offset: number): number => u32[(address + offset) >>> 2];
  const symbolCount = word(4) + word(8);
  const productionCount = word(28);
  const fieldCount = word(32);
  const maxAliasLength = u16[(address + 36) >>> 1];
  if (word(0) !== facts.abi || symbolCount !== facts.symbolCount || fieldCount !== facts.fieldCount) return undefined;
  const fieldSlices = word(64);
  const fieldEntries = word(68);
  const symbolMetadata = word(72);
  const publicSymbols = word(76);
  const aliasSequences = word(84);

  const publicKind = new Uint16Array(SYMBOLS);
  const symbolFlags = new Uint8Array(SYMBOLS);
  for (let symbol = 0; symbol < symbolCount; symbol += 1) {
    publicKind[symbol] = u16[(publicSymbols >>> 1) + symbol];
    symbolFlags[symbol] = u8[symbolMetadata + 3 * symbol + 1] ? NodeFlag.Named : 0;
  }
  publicKind[ERROR_SYMBOL] = symbolCount;
  symbolFlags[ERROR_SYMBOL] = NodeFlag.Named | NodeFlag.Error;

  const direct: { readonly production: number; readonly slot: number; readonly field: number }[] = [];
  let stride = Math.max(1, maxAliasLength);
  for (let production = 0; fieldCount > 0 && production < productionCount; production += 1) {
    const slice = (fieldSlices >>> 1) + production * 2;
    const index = u16[slice];
    const length = u16[slice + 1];
    for (let entry = fieldEntries + index * 4; entry < fieldEntries + (index + length) * 4; entry += 4) {
      const inherited = u8[entry + 3] !== 0;
      if (inherited) continue;
      const slot = u8[entry + 2];
      direct.push({ production, slot, field: u16[entry >>> 1] });
      stride = Math.max(stride, slot + 1);
    }
  }
  const fields = new Uint16Array((productionCount + 1) * stride);
  const aliases = new Uint16Array((productionCount + 1) * stride);
  for (const { production, slot, field } of direct) {
    const at = production * stride + slot;
    if (fields[at] === 0) fields[at] = field;
  }
  for (let production = 1; production < productionCount; production += 1) {
    for (let slot = 0; slot < maxAliasLength; slot += 1) {
      aliases[production * stride + slot] = u16[(aliasSequences >>> 1) + production * maxAliasLength + slot];
    }
  }
  return { publicKind, symbolFlags, fields, aliases, stride };
}

/** Words that one level of the walk keeps on the stack. */
const FRAME = 7;

/**
 * Writes the tree at `treeAddress` into `out`. Returns false, with `out` undefined, if the heap does not look as
 * described above: then the caller walks with the cursor.
 */
export function flattenFromHeap(
  heap: WasmHeap,
  tables: LanguageTables,
  treeAddress: number,
  out: TreeBuffers,
): boolean {
  const u32 = heap.HEAPU32;
  const { publicKind, symbolFlags, fields, aliases, stride } = tables;
  const rootLow = u32[treeAddress >>> 2];
  if (rootLow & 1) {
    writeInlineRoot(rootLow, u32[(treeAddress >>> 2) + 1], tables, out);
    return true;
  }
  const root = rootLow >>> 2;
  const rootChildCount = u32[root + 9];
  const expected = (rootChildCount === 0 ? 0 : u32[root + 14]) + 1;
  // A node takes at least 8 bytes of heap, so more nodes than that cannot be true.
  if (expected > u32.length >>> 1) return false;
  out.reserve(expected);
  const { kind, field, flags, start, end, parent, firstChild, nextSibling } = out;

  /** Byte position in the text after the child read last. */
  let position = u32[root + 1];
  const rootSymbol = u32[root + 10] & 0xffff;
  kind[0] = publicKind[rootSymbol];
  flags[0] = symbolFlags[rootSymbol];
  start[0] = position >>> 1;
  end[0] = (position + u32[root + 4]) >>> 1;
  field[0] = 0;
  parent[0] = -1;
  firstChild[0] = 0;
  nextSibling[0] = 0;
  let count = 1;
  let errors = flags[0] & NodeFlag.Error ? 1 : 0;

  let stack = out.stack;
  let depth = 0;
  /** Next child to read and the end of the children, as word indices. */
  let child = root - rootChildCount * 2;
  let childEnd = root;
  /** The next child is the first of its parent: it begins where the parent begins. */
  let first = true;
  /** Row of the production in the field and alias tables; 0 = the production without any. */
  let row = (u32[root + 16] >>> 16) * stride;
  /** Count of the children so far that are not extras. */
  let slot = 0;
  /** Field that children get from an invisible parent. */
  let inherited = 0;
  /** The visible node whose children are read, and its last child so far. */
  let owner = 0;
  let previous = -1;

  for (;;) {
    if (child === childEnd) {
      if (depth === 0) break;
      depth -= FRAME;
      const finished = owner;
      child = stack[depth];
      childEnd = stack[depth + 1];
      position = stack[depth + 2];
      row = stack[depth + 3];
      slot = stack[depth + 4];
      inherited = stack[depth + 5];
      owner = stack[depth + 6];
      first = false;
      // Back from a visible node, that node is the last child; back from an invisible one, `previous` stays.
      if (owner !== finished) previous = finished;
      continue;
    }

    const low = u32[child];
    const high = u32[child + 1];
    child += 2;
    let data = 0;
    let childCount = 0;
    let from: number;
    let symbol: number;
    let visible: number;
    /** NodeFlag.Extra and NodeFlag.Missing. */
    let bits: number;
    if (low & 1) {
      if (first) first = false;
      else position += (high >>> 16) & 0xff;
      from = position;
      position += high >>> 24;
      symbol = (low >>> 8) & 0xff;
      visible = low & VISIBLE_INLINE;
      bits = ((low >>> 3) & NodeFlag.Extra) | ((low >>> 4) & NodeFlag.Missing);
    } else {
      data = low >>> 2;
      if (first) first = false;
      else position += u32[data + 1];
      from = position;
      position += u32[data + 4];
      childCount = u32[data + 9];
      symbol = u32[data + 10] & 0xffff;
      const word = u32[data + 11];
      visible = word & 1;
      bits = ((word >>> 2) & NodeFlag.Extra) | ((word >>> 8) & NodeFlag.Missing);
    }

    let childField = 0;
    if ((bits & NodeFlag.Extra) === 0) {
      const cell = row + slot;
      if (row !== 0) slot += 1;
      const alias = aliases[cell];
      if (alias !== 0) {
        symbol = alias;
        visible = 1;
      }
      childField = fields[cell] || inherited;
    }

    if (visible === 0 && childCount === 0) continue;
    let node = owner;
    if (visible !== 0) {
      if (count === expected) return false;
      node = count;
      count += 1;
      bits |= symbolFlags[symbol];
      if ((bits & (NodeFlag.Missing | NodeFlag.Error)) !== 0) errors += 1;
      kind[node] = publicKind[symbol];
      flags[node] = bits;
      start[node] = from >>> 1;
      end[node] = position >>> 1;
      field[node] = childField;
      parent[node] = owner;
      firstChild[node] = 0;
      nextSibling[node] = 0;
      if (previous >= 0) nextSibling[previous] = node;
      else firstChild[owner] = node;
      if (childCount === 0) {
        previous = node;
        continue;
      }
    }

    if (depth + FRAME > stack.length) stack = out.growStack();
    stack[depth] = child;
    stack[depth + 1] = childEnd;
    stack[depth + 2] = position;
    stack[depth + 3] = row;
    stack[depth + 4] = slot;
    stack[depth + 5] = inherited;
    stack[depth + 6] = owner;
    depth += FRAME;
    if (visible !== 0) {
      owner = node;
      previous = -1;
      inherited = 0;
    } else {
      inherited = childField;
    }
    child = data - childCount * 2;
    childEnd = data;
    position = from;
    first = true;
    row = (u32[data + 16] >>> 16) * stride;
    slot = 0;
  }
  out.nodeCount = count;
  out.errorCount = errors;
  return count === expected;
}

/** A tree whose root is an inline leaf: a very short text without children. */
function writeInlineRoot(low: number, high: number, tables: LanguageTables, out: TreeBuffers): void {
  out.reserve(1);
  const symbol = (low >>> 8) & 0xff;
  const bits = tables.symbolFlags[symbol] | ((low >>> 3) & NodeFlag.Extra) | ((low >>> 4) & NodeFlag.Missing);
  out.kind[0] = tables.publicKind[symbol];
  out.flags[0] = bits;
  out.start[0] = ((high >>> 16) & 0xff) >>> 1;
  out.end[0] = (((high >>> 16) & 0xff) + (high >>> 24)) >>> 1;
  out.field[0] = 0;
  out.parent[0] = -1;
  out.firstChild[0] = 0;
  out.nextSibling[0] = 0;
  out.nodeCount = 1;
  out.errorCount = bits & NodeFlag.Missing ? 1 : 0;
}
