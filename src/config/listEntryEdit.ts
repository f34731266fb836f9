/**
 * Finds an entry of a list in the text of a configuration or record as it is now, and takes it out or sets its date.
 * Comments and layout of everything else stay as they are; what cannot be edited safely is not edited.
 */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type CST,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { TextRange } from '../base/textRange.js';
import type { ListEntry, TextEdit } from '../engine/index.js';
import { MAX_RISKS_LENGTH } from './acceptedRisks.js';
import { isTooDeep } from './yamlDepth.js';

/** A text in which entries are looked for. */
export class ListText {
  private constructor(
    readonly text: string,
    private readonly document: Document,
  ) {}

  /** Undefined where the text is no YAML, or too much of it. */
  static of(text: string): ListText | undefined {
    if (text.length > MAX_RISKS_LENGTH) return undefined;
    try {
      if (isTooDeep(text)) return undefined;
      const document = parseDocument(text, { keepSourceTokens: true, merge: false, uniqueKeys: false });
      return document.errors.length > 0 ? undefined : new ListText(text, document);
    } catch {
      return undefined;
    }
  }

  /**
   * Where the entry is written now; undefined if there is none like it.
   * @param near offset to which the nearest one is taken, if several are alike
   */
  find(entry: ListEntry, near: number): FoundEntry | undefined {
    const pair = isMap(this.document.contents)
      ? this.document.contents.items.find(({ key }) => isScalar(key) && key.value === entry.list)
      : undefined;
    const list = pair?.value;
    if (pair === undefined || !isSeq(list)) return undefined;
    const distance = ({ map }: FoundEntry): number => Math.abs((map.range?.[0] ?? 0) - near);
    return list.items
      .flatMap((map, index): FoundEntry[] => {
        return isMap(map) && this.isLike(map, entry) ? [new FoundEntry(this.text, pair, list, map, index)] : [];
      })
      .sort((a, b) => distance(a) - distance(b))[0];
  }

  private isLike(map: YAMLMap, { fields }: ListEntry): boolean {
    let values: unknown;
    try {
      values = map.toJS(this.document, { maxAliasCount: 100 });
    } catch {
      return false;
    }
    return Object.entries(fields).every(([key, wanted]) => {
      const value = (values as Readonly<Record<string, unknown>>)[key] ?? null;
      return wanted === null ? value === null : typeof value === 'string' && value.trim() === wanted.trim();
    });
  }
}

export class FoundEntry {
  constructor(
    private readonly text: string,
    private readonly pair: Pair,
    private readonly list: YAMLSeq,
    readonly map: YAMLMap,
    private readonly index: number,
  ) {}

  /** From its first key to the end of its last value. */
  get range(): TextRange {
    return valueRange(this.map);
  }

  /** Where the value of a key is written. */
  rangeOf(key: string): TextRange | undefined {
    const value: unknown = this.map.get(key, true);
    return isScalar(value) ? valueRange(value) : undefined;
  }

  /** Sets another value that needs no quotes. */
  setting(key: string, value: string): readonly TextEdit[] | undefined {
    const range = this.rangeOf(key);
    if (range === undefined) return undefined;
    const [quote = ''] = /^["']/.exec(this.text.slice(range.start, range.end)) ?? [];
    return [{ ...range, newText: `${quote}${value}${quote}` }];
  }

  /** Takes it out; undefined where something else would become another thing. */
  removal(): readonly TextEdit[] | undefined {
    const edits = this.list.flow === true ? this.flowRemoval() : this.blockRemoval();
    return edits !== undefined && this.removesOnlyThis(edits) ? edits : undefined;
  }

  private blockRemoval(): readonly TextEdit[] | undefined {
    const token = this.list.srcToken;
    if (token?.type !== 'block-seq') return undefined;
    const dash = token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind') ?? [])[
      this.index
    ];
    if (dash === undefined) return undefined;
    const lines = { ...this.wholeLines({ start: dash.offset, end: this.range.end }), newText: '' };
    if (this.list.items.length > 1) return [lines];
    const colon = colonOf(this.pair);
    return colon === undefined ? undefined : [{ start: colon + 1, end: colon + 1, newText: ' []' }, lines];
  }

  private flowRemoval(): readonly TextEdit[] {
    const { text, list } = this;
    const { start, end } = this.range;
    const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
    const whole = this.wholeLines({ start, end: end + comma });
    const rest = text.slice(end + comma, whole.end);
    if (text.slice(whole.start, start).trim() === '' && /^\s*(#.*)?$/.test(rest.trimEnd())) {
      return [{ ...whole, newText: '' }];
    }
    const before = list.items[this.index - 1];
    // of the last one, the comma before it goes
    if (comma === 0 && isMap(before)) return [{ start: valueRange(before).end, end, newText: '' }];
    const blanks = /^[ \t]*/.exec(text.slice(end + comma))?.[0].length ?? 0;
    return [{ start, end: end + comma + blanks, newText: '' }];
  }

  /** From the beginning of the first line to that of the line after the last one. */
  private wholeLines({ start, end }: TextRange): TextRange {
    const lineEnd = this.text.indexOf('\n', Math.max(start, end - 1));
    return {
      start: this.text.lastIndexOf('\n', start - 1) + 1,
      end: lineEnd === -1 ? this.text.length : lineEnd + 1,
    };
  }

  private removesOnlyThis(edits: readonly TextEdit[]): boolean {
    const [before, after] = [this.text, withEdits(this.text, edits)].map(valueOf);
    const key = isScalar(this.pair.key) ? String(this.pair.key.value) : '';
    const items = (before as Readonly<Record<string, readonly unknown[]>> | undefined)?.[key];
    if (before === undefined || after === undefined || items === undefined) return false;
    const wanted = { ...(before as object), [key]: items.filter((_, index) => index !== this.index) };
    return JSON.stringify(wanted) === JSON.stringify(after);
  }
}

function colonOf(pair: Pair): number | undefined {
  const separators = (pair as Pair & { readonly srcToken?: CST.CollectionItem }).srcToken?.sep;
  return separators?.find(({ type }) => type === 'map-value-ind')?.offset;
}

function valueRange({ range }: { readonly range?: readonly [number, number, number] | null }): TextRange {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
    text,
  );
}

function valueOf(text: string): unknown {
  const document = parseDocument(text, { merge: false, uniqueKeys: false });
  try {
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch {
    // an alias of something that is gone
    return undefined;
  }
}
