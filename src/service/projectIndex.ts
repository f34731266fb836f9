/**
 * The files of a project as the editor needs them: which import which, and what is lowered already, so that one file
 * can be analysed again together with all that imports connect with it. Texts of open documents stand in for the
 * files on disk. It gives what a scan of the same texts gives.
 */
import {
  importFacts,
  importLinks,
  type AnalyseOptions,
  type Engine,
  type ImportFacts,
  type LoweredFile,
} from '../engine/index.js';
import { analyseOptions } from './analyseOptions.js';
import { FileAnalyser, type FileAnalyserParts } from './fileAnalyser.js';
import type { FileOutcome, FileRequest, LoweringOutcome } from './fileOutcome.js';
import { byPath, type DiscoveredFile } from './discovery.js';
import { languageOf } from './languages.js';
import type { BackgroundIndex, IndexedText } from './ports.js';
import { splitByFolder } from './scanPlan.js';
import { linkedTemplates, templateFacts } from './templateFiles.js';

interface Entry {
  readonly file: DiscoveredFile;
  /** Text of the open document, else undefined. */
  text: string | undefined;
  /** Undefined until the text has been looked at. */
  facts: ImportFacts | undefined;
  lowered: LoweringOutcome | undefined;
}

/** Characters of files whose lowered form is kept; it takes about ten times as many bytes. */
const MOST_KEPT = 20_000_000;

/** How many files are read at the same time. */
const PARALLEL_READS = 16;

type Links = ReadonlyMap<string, ReadonlySet<string>>;

export class ProjectIndex implements BackgroundIndex {
  private readonly entries = new Map<string, Entry>();
  private onDisk: ReadonlySet<string> = new Set();
  /** Paths of files that may be templates; those that code renders have an entry. */
  private templates: readonly string[] = [];
  private request: FileRequest | undefined;
  private options: AnalyseOptions | undefined;
  private analyser: FileAnalyser | undefined;
  /** Imports in both directions; undefined when they have to be found anew. */
  private neighbours: Links | undefined;
  /** Paths by when they were used last. */
  private readonly used = new Set<string>();

  constructor(private readonly parts: FileAnalyserParts) {}

  /** The files on disk, and how they are analysed. */
  setProject(files: readonly DiscoveredFile[], request: FileRequest, templates: readonly string[]): void {
    if (this.templates.length === 0 && templates.length > 0)
      for (const entry of this.entries.values()) this.changed(entry);
    this.templates = templates;
    this.onDisk = new Set([...files.map(({ path }) => path), ...templates]);
    for (const [path, entry] of this.entries) {
      if (!this.onDisk.has(path) && entry.text === undefined) this.forget(path);
    }
    for (const file of files) {
      const entry = this.entries.get(file.path);
      if (entry === undefined || entry.file.grammar !== file.grammar) {
        this.entries.set(file.path, { file, text: entry?.text, facts: undefined, lowered: undefined });
      }
    }
    this.request = request;
    this.options = undefined;
    this.analyser = new FileAnalyser(this.parts, request.limits);
    this.neighbours = undefined;
  }

  setText(path: string, text: IndexedText | null): void {
    const entry = this.entries.get(path);
    if (text === null) {
      if (entry?.text === undefined) return;
      entry.text = undefined;
      if (this.onDisk.has(path)) this.changed(entry);
      else this.forget(path);
    } else if (entry === undefined) {
      const file = { path, grammar: text.grammar, size: text.text.length };
      this.entries.set(path, { file, text: text.text, facts: undefined, lowered: undefined });
      this.neighbours = undefined;
    } else if (entry.text !== text.text) {
      entry.text = text.text;
      const facts = this.factsOf(entry.file, text.text);
      if (!isSame(facts, entry.facts)) this.neighbours = undefined;
      entry.facts = facts;
      entry.lowered = undefined;
    }
  }

  filesChanged(paths: readonly string[]): void {
    for (const path of paths) {
      const entry = this.entries.get(path);
      if (entry?.text === undefined && entry !== undefined) this.changed(entry);
    }
  }

  private changed(entry: Entry): void {
    entry.facts = undefined;
    entry.lowered = undefined;
    this.neighbours = undefined;
  }

  private forget(path: string): void {
    this.entries.delete(path);
    this.used.delete(path);
    this.neighbours = undefined;
  }

  async analyse(path: string): Promise<readonly (readonly [string, FileOutcome])[]> {
    const { request } = this;
    if (request === undefined || !this.entries.has(path)) return [];
    const group = await this.groupOf(path, request);
    const lowered: LoweredFile[] = [];
    const outcomes: [string, FileOutcome][] = [];
    for (const file of group) {
      const outcome = await this.lowered(file.path);
      if (outcome?.kind === 'lowered') lowered.push(outcome.file);
      else if (outcome !== undefined) outcomes.push([file.path, outcome]);
      if (outcome?.kind === 'aborted') throw new Error(`The parser has failed: ${outcome.message}`);
    }
    this.evict();
    for (const result of this.together(lowered, request)) outcomes.push([result.path, { kind: 'result', result }]);
    return outcomes;
  }

  async stop(): Promise<void> {
    this.entries.clear();
  }

  private together(files: readonly LoweredFile[], request: FileRequest): ReturnType<Engine['analyseTogether']> {
    this.options ??= analyseOptions(request, this.parts.engine);
    return this.parts.engine.analyseTogether(files, this.options, request.configs);
  }

  private async lowered(path: string): Promise<LoweringOutcome | undefined> {
    const entry = this.entries.get(path);
    if (entry === undefined || this.analyser === undefined) return undefined;
    this.used.delete(path);
    this.used.add(path);
    while (entry.lowered === undefined) {
      const { text, file } = entry;
      const outcome = await (text === undefined ? this.analyser.lower(file) : this.analyser.lowerText(file, text));
      // it may have been edited meanwhile
      if (entry.text === text) entry.lowered = outcome;
    }
    return entry.lowered;
  }

  /** Files used longest ago go first. */
  private evict(): void {
    let kept = 0;
    for (const path of [...this.used].reverse()) {
      const entry = this.entries.get(path);
      kept += entry?.text?.length ?? entry?.file.size ?? 0;
      if (kept <= MOST_KEPT) continue;
      this.used.delete(path);
      if (entry !== undefined) entry.lowered = undefined;
    }
  }

  private factsOf(file: DiscoveredFile, text: string): ImportFacts {
    return importFacts({ path: file.path, language: languageOf(file.grammar), text }, this.templates.length > 0);
  }

  private async groupOf(path: string, request: FileRequest): Promise<readonly DiscoveredFile[]> {
    const neighbours = await this.links(request);
    const reached = new Set([path]);
    for (const one of reached) for (const next of neighbours.get(one) ?? []) reached.add(next);
    const files: DiscoveredFile[] = [];
    for (const one of reached) {
      const entry = this.entries.get(one);
      if (entry !== undefined) files.push(entry.file);
    }
    const parts = splitByFolder(files.sort(byPath), request.limits);
    return parts.find((part) => part.some((file) => file.path === path)) ?? files;
  }

  private async links(request: FileRequest): Promise<Links> {
    while (this.neighbours === undefined) {
      await this.readFacts(request);
      await this.findTemplates(request);
      const facts = [...this.entries.values()].flatMap((entry) => entry.facts ?? []);
      if (facts.length === this.entries.size) this.neighbours = inBothDirections(importLinks(facts, request.configs));
    }
    return this.neighbours;
  }

  private get code(): Entry[] {
    return [...this.entries.values()].filter(({ file }) => file.grammar !== 'template');
  }

  /** Gives the templates that code renders an entry, and those that it does not render any more none. */
  private async findTemplates({ limits }: FileRequest): Promise<void> {
    const code = this.code.flatMap((entry) => entry.facts ?? []);
    const linked = await linkedTemplates(code, this.templates, async (path) => {
      const known = this.entries.get(path);
      if (known?.facts !== undefined) return { facts: known.facts, size: known.file.size };
      const read = await this.parts.source.read(path, limits.maxBytes);
      return read.ok ? templateFacts(path, read.text) : null;
    });
    const reached = new Map(linked.files.map((file, i) => [file.path, { file, facts: linked.facts[i] }]));
    for (const [path, { file }] of this.entries) {
      if (file.grammar === 'template' && !reached.has(path)) this.entries.delete(path);
    }
    for (const [path, { file, facts }] of reached) {
      const known = this.entries.get(path);
      if (known === undefined) this.entries.set(path, { file, text: undefined, facts, lowered: undefined });
      else known.facts = facts;
    }
  }

  private async readFacts({ limits }: FileRequest): Promise<void> {
    const missing = this.code.filter((entry) => entry.facts === undefined);
    const lane = async (): Promise<void> => {
      for (let entry = missing.pop(); entry !== undefined; entry = missing.pop()) {
        const { text, file } = entry;
        const read = text === undefined ? await this.parts.source.read(file.path, limits.maxBytes) : undefined;
        const found = text ?? (read?.ok === true ? read.text : '');
        if (entry.text === text) entry.facts = this.factsOf(file, found);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_READS }, lane));
  }
}

function isSame(a: ImportFacts, b: ImportFacts | undefined): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function inBothDirections(links: Links): Links {
  const both = new Map<string, Set<string>>();
  for (const path of links.keys()) both.set(path, new Set());
  for (const [path, targets] of links) {
    for (const target of targets) {
      both.get(path)?.add(target);
      both.get(target)?.add(path);
    }
  }
  return both;
}
