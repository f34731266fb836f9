/** Reads unknown values strictly: every surprise is a problem with a place, and reading goes on. */
import { nearest, suggestion } from '../../../base/nearest.js';
import type { Constant } from '../../ir/ir.js';
import type { DataFile, DataProblem, ValuePath } from './dataFile.js';

/** A team's files are read no further after these: each problem costs time. */
const MOST_PROBLEMS = 100;

/** There are too many problems in a team's files. Caught where compiling begins. */
export class TooManyProblems extends Error {}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `${JSON.stringify(value)}`;
}

/** A value in a data file. */
export class DataNode {
  constructor(
    readonly file: DataFile,
    readonly problems: DataProblem[],
    readonly value: unknown,
    readonly path: ValuePath = [],
  ) {}

  report(message: string, part: 'key' | 'value' = 'value', offset = 0): void {
    this.push({ file: this.file.file, ...this.file.positionOf(this.path, part, offset), message });
  }

  /** `unknown <what> "<word>"`, with the nearest of `words`. */
  unknown(what: string, word: string, words: readonly string[], part: 'key' | 'value' = 'value'): void {
    this.wrongWord(`unknown ${what} "${word}"`, word, words, part);
  }

  /** A message about a word, with the nearest of `words`. */
  wrongWord(message: string, word: string, words: readonly string[], part: 'key' | 'value' = 'value'): void {
    const near = nearest(word, words);
    this.push({
      file: this.file.file,
      ...this.file.positionOf(this.path, part),
      message: message + suggestion(word, words),
      ...(near === undefined ? {} : { fix: { wrong: word, right: near } }),
    });
  }

  private push(problem: DataProblem): void {
    this.problems.push(problem);
    if (this.file.origin === 'team' && this.problems.length >= MOST_PROBLEMS) throw new TooManyProblems();
  }

  private name(): string {
    const last = this.path.at(-1);
    return last === undefined ? 'the file' : typeof last === 'number' ? `entry ${last + 1}` : `"${last}"`;
  }

  child(key: string | number, value: unknown): DataNode {
    return new DataNode(this.file, this.problems, value, [...this.path, key]);
  }

  text(): string | undefined {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value;
    this.report(`${this.name()} must be text, not ${this.value === '' ? 'empty' : describe(this.value)}`);
    return undefined;
  }

  number(): number | undefined {
    if (typeof this.value === 'number' && Number.isFinite(this.value)) return this.value;
    this.report(`${this.name()} must be a number, not ${describe(this.value)}`);
    return undefined;
  }

  boolean(): boolean | undefined {
    if (typeof this.value === 'boolean') return this.value;
    this.report(`${this.name()} must be true or false, not ${describe(this.value)}`);
    return undefined;
  }

  constant(): { readonly value: Constant } | undefined {
    const value = this.value;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { value };
    }
    this.report(`${this.name()} must be a constant, not ${describe(value)}`);
    return undefined;
  }

  /** One of `words`. `what`: "mode", "sink kind". */
  word<W extends string>(words: readonly W[], what: string): W | undefined {
    const text = this.text();
    if (text === undefined) return undefined;
    const found = words.find((word) => word === text);
    if (found === undefined) this.unknown(what, text, words);
    return found;
  }

  /** The entries of a list; a single value counts as a list of one. */
  entries(): DataNode[] {
    if (Array.isArray(this.value)) return this.value.map((value, index) => this.child(index, value));
    if (this.value === null || this.value === undefined) {
      this.report(`${this.name()} must not be empty`);
      return [];
    }
    return [this];
  }

  list(): DataNode[] {
    if (Array.isArray(this.value)) return this.entries();
    this.report(`${this.name()} must be a list, not ${describe(this.value)}`);
    return [];
  }

  texts(): string[] {
    return this.entries().flatMap((entry) => entry.text() ?? []);
  }

  words<W extends string>(words: readonly W[], what: string): W[] {
    return this.entries().flatMap((entry) => entry.word(words, what) ?? []);
  }

  /** A mapping with no other keys than `allowed` (null: any). */
  mapping(allowed: readonly string[] | null): DataMapping | undefined {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      this.report(`${this.name()} must be a mapping, not ${describe(this.value)}`);
      return undefined;
    }
    const mapping = new DataMapping(this, this.value as Record<string, unknown>);
    if (allowed !== null) {
      for (const key of mapping.keys()) {
        if (!allowed.includes(key)) {
          this.child(key, undefined).unknown('key', key, allowed, 'key');
        }
      }
    }
    return mapping;
  }
}

export class DataMapping {
  constructor(
    readonly node: DataNode,
    private readonly fields: Readonly<Record<string, unknown>>,
  ) {}

  keys(): string[] {
    return Object.keys(this.fields);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.fields, key);
  }

  /** The value of a key, undefined if the key is absent. */
  get(key: string): DataNode | undefined {
    return this.has(key) ? this.node.child(key, this.fields[key]) : undefined;
  }

  /** The value of a key; a problem if it is absent. */
  need(key: string): DataNode | undefined {
    const node = this.get(key);
    if (node === undefined) this.node.report(`"${key}" is missing`, 'key');
    return node;
  }

  needText(key: string): string {
    return this.need(key)?.text()?.trim() ?? '';
  }

  texts(key: string): string[] {
    return this.get(key)?.texts() ?? [];
  }
}
