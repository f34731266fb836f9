/**
 * What names in the code lead to: rows of models, data, settings. Names of members are few and general (`get`, `options`,
 * `request`), so a row counts only where some file of the project mentions its library; what needs no import always counts.
 */
import { simpleName } from '../ir/simpleName.js';
import type { ApiPath, CompiledRow, ModelLanguage } from '../rules/compiled.js';
import { MOST_NAMES, type LanguageIndex, type RuleIndex } from './apiIndex.js';
import type { ModuleContext } from './moduleContext.js';

/** Bits of what a name leads to. */
export const enum Told {
  /** A setting key, or a sink of a rule on calls or constants. */
  Check = 1,
  /** A sink of a taint rule. */
  Sink = 2,
  /** A source, or a name of personal data, passwords or secrets. */
  Source = 4,
}

interface NameTells {
  readonly always: number;
  /** More, where a library is mentioned. */
  readonly byLibrary: ReadonlyMap<string, number> | null;
}

const NOTHING: NameTells = { always: 0, byLibrary: null };
const NO_NAMES: readonly string[] = [];

/** What the names of one language lead to; made once for all analyses. */
export class TriggerNames {
  /** Names by which rows are reached. */
  readonly #ofRows: ReadonlyMap<string, NameTells>;
  /** The same, and what was found of other names. */
  #known: Map<string, NameTells>;

  readonly #named = new Map<string, readonly string[]>();

  constructor(
    private readonly index: RuleIndex,
    readonly languageIndex: LanguageIndex,
  ) {
    const { language } = languageIndex;
    const rows = new Map<string, { always: number; byLibrary: Map<string, number> | null }>();
    const libraries = new LibrariesOfRows(index, language);
    for (const row of index.data.rows) {
      const told = row.language === language ? this.#toldBy(row) : 0;
      const name = told === 0 ? null : nameOf(row);
      if (name === null) continue;
      let tells = rows.get(name);
      if (tells === undefined) rows.set(name, (tells = { always: this.#byItself(name), byLibrary: null }));
      const of = libraries.of(row);
      if (of === null) tells.always |= told;
      else
        for (const library of of) {
          tells.byLibrary ??= new Map();
          tells.byLibrary.set(library, (tells.byLibrary.get(library) ?? 0) | told);
        }
    }
    this.#ofRows = rows;
    this.#known = new Map(rows);
  }

  of(name: string): NameTells {
    let tells = this.#known.get(name);
    if (tells === undefined) {
      const always = this.#byItself(name);
      tells = always === 0 ? NOTHING : { always, byLibrary: null };
      if (this.#known.size > MOST_NAMES) this.#known = new Map(this.#ofRows);
      this.#known.set(name, tells);
    }
    return tells;
  }

  /** The types and globals that a name in the code may stand for without an import. */
  named(name: string): readonly string[] {
    let named = this.#named.get(name);
    if (named === undefined) {
      const { globals, conventions } = this.languageIndex;
      const types = this.languageIndex.receiverNodes(name)?.map((node) => node.path) ?? [];
      for (const { names, with: beside, type } of conventions)
        if (names.has(name) || beside.has(name)) types.push(type.path);
      named = [...types, ...(globals.has(name) ? [`global ${name}`] : [])];
      if (this.#named.size > MOST_NAMES) this.#named.clear();
      this.#named.set(name, named.length === 0 ? NO_NAMES : named);
    }
    return named;
  }

  #byItself(name: string): number {
    const { settings, vocabulary } = this.index;
    return (settings.has(name) ? Told.Check : 0) | (vocabulary.classify(name).length > 0 ? Told.Source : 0);
  }

  #toldBy({ verb, kind, site, language }: CompiledRow): number {
    const { entryRules, taintRules, callRules, siteRules } = this.index;
    if (verb === 'source' || verb === 'entry' || verb === 'publish' || verb === 'subscribe') return Told.Source;
    if (verb === 'protects') return entryRules.length > 0 ? Told.Check : 0;
    if (verb === 'renders') return Told.Sink;
    // what it keeps, others use: `Application(routes, store=store)`
    if (verb === 'adds') return language === 'python' && site.on === 'call' ? Told.Check : 0;
    if (verb !== 'sink' || kind === null) return 0;
    return (taintRules.has(kind) ? Told.Sink : 0) | (callRules.has(kind) || siteRules.has(kind) ? Told.Check : 0);
  }
}

/** What names lead to in one project. */
export class Triggers {
  readonly #mentioned = new Set<string>(EVERYWHERE);
  /** Of names that lead to more where a library is mentioned. */
  readonly #told = new Map<string, number>();

  constructor(
    private readonly names: TriggerNames,
    modules: readonly ModuleContext[],
  ) {
    const { language } = names.languageIndex;
    for (const { ir } of modules) {
      for (const name of ir.importedModules)
        for (const library of mentionedBy(language, name)) this.#mentioned.add(library);
      if (language !== 'java')
        for (const name of ir.identifiers) for (const named of names.named(name)) this.#mentioned.add(named);
    }
  }

  /** Bits of {@link Told}. */
  of(name: string): number {
    const tells = this.names.of(name);
    if (tells.byLibrary === null) return tells.always;
    let told = this.#told.get(name);
    if (told === undefined) {
      told = tells.always;
      for (const [library, more] of tells.byLibrary) if (this.#mentioned.has(library)) told |= more;
      this.#told.set(name, told);
    }
    return told;
  }
}

/** The name by which code reaches a row, '*' = any; null for rows that no name in a function's code leads to. */
function nameOf({ site, language }: CompiledRow): string | null {
  if (site.on === 'attribute') return site.name;
  if (site.on !== 'call' && site.on !== 'read' && site.on !== 'write') return null;
  const { root, steps } = site.path;
  let name = '*';
  for (const step of steps) if (step.step === 'member') name = step.name;
  const last = steps.at(-1);
  if (last?.step === 'any-member' || last?.step === 'element') name = '*';
  // a module or global that is called itself: its variable can have any name
  if (name === '*' && root.kind === 'global') return root.name;
  // a Java type by its full name, which is constructed
  if (name === '*' && language === 'java' && root.kind === 'module') return simpleName(root.name);
  return name;
}

/** Libraries of which one has to be mentioned for a row to matter. */
class LibrariesOfRows {
  /** Where the values of each type come from; null = from anywhere. */
  readonly #roots = new Map<string, ApiPath['root'][] | null>();
  /** Types that values have by a name alone. */
  readonly #named = new Set<string>();

  constructor(
    index: RuleIndex,
    private readonly language: ModelLanguage,
  ) {
    for (const type of index.data.types) {
      if (type.language !== language) continue;
      // every Java variable has a written type
      if (language !== 'java' && (type.receivers.length > 0 || type.parameters !== null)) this.#named.add(type.name);
      const roots = [...type.annotations.map((path) => path.root), ...type.from.map((from) => from.path.root)];
      this.#roots.set(type.name, language !== 'java' && type.heirsWith.length > 0 ? null : roots);
    }
    for (const row of index.data.rows) {
      if (row.language !== language) continue;
      const made = row.type === null ? row.parameters : [row.type, ...row.parameters];
      for (const type of made) if (type !== null) this.#addRoot(type, row);
    }
  }

  #addRoot(type: string, { site }: CompiledRow): void {
    const roots = this.#roots.get(type);
    if (roots === null) return;
    if (!('path' in site)) this.#roots.set(type, null);
    else if (roots === undefined) this.#roots.set(type, [site.path.root]);
    else roots.push(site.path.root);
  }

  /** Null: it matters everywhere. */
  of({ site }: CompiledRow): ReadonlySet<string> | null {
    if (!('path' in site)) return null;
    const libraries = new Set<string>();
    return this.#collect(site.path.root, libraries, new Set()) ? null : libraries;
  }

  /** @returns whether the root is one that needs no mention */
  #collect(root: ApiPath['root'], libraries: Set<string>, seen: Set<string>): boolean {
    if (root.kind === 'module') {
      libraries.add(libraryOf(this.language, root.name));
      return false;
    }
    if (root.kind === 'global' && this.language !== 'java') {
      libraries.add(`global ${root.name}`);
      return false;
    }
    if (root.kind !== 'type') return true;
    if (this.#named.has(root.name)) libraries.add(root.name);
    if (seen.has(root.name)) return false;
    seen.add(root.name);
    const roots = this.#roots.get(root.name);
    if (roots === undefined) return !this.#named.has(root.name);
    return roots === null || roots.some((one) => this.#collect(one, libraries, seen));
  }
}

/** What Java has without an import. */
const EVERYWHERE = ['java.lang', ''];

/** What has to be mentioned for a module of a model: a Java package, a Python top-level package, a JavaScript module. */
function libraryOf(language: ModelLanguage, name: string): string {
  if (language === 'javascript') return name.startsWith('node:') ? name.slice('node:'.length) : name;
  const parts = name.split('.');
  if (language === 'python') return parts[0];
  const type = parts.findIndex((part) => part !== '' && part[0] !== part[0].toLowerCase());
  return type < 0 ? name : parts.slice(0, type).join('.');
}

/** The libraries that an import mentions: in Java also the packages around it. */
function mentionedBy(language: ModelLanguage, name: string): readonly string[] {
  if (language !== 'java') return [libraryOf(language, name)];
  const full = name.endsWith('.*') ? name.slice(0, -2) : name;
  const packages: string[] = [];
  for (let end = full.length; end > 0; end = full.lastIndexOf('.', end - 1)) packages.push(full.slice(0, end));
  return packages;
}
