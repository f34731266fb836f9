/**
 * What names in the code lead to: rows of models, data, settings. Names of members are few and general (`get`, `options`,
 * `request`), so a row counts only where some file of the project mentions its library; what needs no import always counts.
 */
import { NONE, type NameId } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { ApiPath, CompiledRow, ModelLanguage } from '../rules/compiled.js';
import { modelLanguage, MOST_NAMES, type ApiNode, type LanguageIndex, type RuleIndex } from './apiIndex.js';
import type { ModuleContext } from './moduleContext.js';

/**
 * Bits of what a name leads to, by the places where it has to be written for that: three bits for each of {@link At}.
 * A setting key, or a sink of a rule on calls or constants; a sink of a taint rule; a source, or a name of personal data,
 * passwords or secrets.
 */
export const enum Told {
  Check = 0o111111111,
  Sink = 0o222222222,
  Source = 0o444444444,
}

/** Where a name is written. */
export const enum At {
  /** Wherever: the name itself tells, of data or of a setting. */
  Anywhere = 0o7,
  /** A function or method: called, imported, or taken as a value. */
  Function = 0o70,
  /** A member that is read. */
  Read = 0o700,
  Written = 0o7000,
  /** An attribute of markup. */
  Attribute = 0o70000,
  /** A global, or a type of Java that is constructed. */
  Root = 0o700000,
  /** A method that is called, whatever it is a method of. */
  Method = 0o7000000,
  /** A function or method that is given keywords. */
  KeywordFunction = 0o70000000,
  /** A method that is given keywords, whatever it is a method of. */
  KeywordMethod = 0o700000000,
}

/** What is known of a name in whatever project. */
export interface NameTells {
  readonly always: number;
  /** More, where a library is mentioned. */
  readonly byLibrary: ReadonlyMap<string, number> | null;
  /** The types and globals that it may stand for without an import. */
  readonly named: readonly string[];
  /** The types of what goes by it. */
  readonly receivers: readonly ApiNode[] | null;
  /** It speaks of data, of protection, of a setting. */
  readonly isTelling: boolean;
  /** Tells of data as a member of what goes by one of these names; null = of none, or whatever it is a member of. */
  readonly owners: ReadonlySet<string> | null;
  /** Bits of {@link Told} in the project that asked last. */
  told: { readonly by: Triggers; readonly bits: number } | null;
}

/** Stands for every name: a row on all of a library. */
const WHOLE = '**';

const NO_NAMES: readonly string[] = [];
const NOTHING: NameTells = {
  always: 0,
  byLibrary: null,
  named: NO_NAMES,
  receivers: null,
  isTelling: false,
  owners: null,
  told: null,
};

/** What the names of one language lead to; made once for all analyses. */
export class TriggerNames {
  /** What rows lead to by name: always, and where a library is mentioned. */
  readonly #ofRows = new Map<string, { always: number; byLibrary: Map<string, number> | null }>();
  readonly #known = new Map<string, NameTells>();
  /** Names of calls that set a property of their object. */
  readonly setters = new Set<string>();

  constructor(
    private readonly index: RuleIndex,
    readonly languageIndex: LanguageIndex,
  ) {
    const { language } = languageIndex;
    const rows = this.#ofRows;
    const libraries = new LibrariesOfRows(index, language);
    for (const row of index.data.models[language].rows) {
      if (row.verb === 'sets') this.setters.add(nameOf(row)?.name ?? '');
      const told = this.#toldBy(row);
      const named = told === 0 ? null : nameOf(row);
      if (named === null) continue;
      const { name } = named;
      const bits = told & named.at;
      let tells = rows.get(name);
      if (tells === undefined) rows.set(name, (tells = { always: 0, byLibrary: null }));
      const of = libraries.of(row);
      if (of === null) tells.always |= bits;
      else
        for (const library of of) {
          tells.byLibrary ??= new Map();
          tells.byLibrary.set(library, (tells.byLibrary.get(library) ?? 0) | bits);
        }
    }
  }

  of(name: string): NameTells {
    let tells = this.#known.get(name);
    if (tells === undefined) {
      const rows = this.#ofRows.get(name);
      const made: NameTells = {
        always: this.#byItself(name) | this.#madeBy(name) | (rows?.always ?? 0),
        byLibrary: rows?.byLibrary ?? null,
        named: this.#named(name),
        receivers: this.languageIndex.receiverNodes(name),
        isTelling: this.index.isTelling(name),
        owners: this.index.vocabulary.ownersOf(name),
        told: null,
      };
      const isNothing = made.always === 0 && made.byLibrary === null && made.named.length === 0 && !made.isTelling;
      tells = isNothing ? NOTHING : made;
      if (this.#known.size > MOST_NAMES) this.#known.clear();
      this.#known.set(name, tells);
    }
    return tells;
  }

  /** The same for a name in a module of the language, by its number there. */
  inModule({ nameTells }: ModuleContext, name: string, id: NameId): NameTells {
    if (id === NONE) return this.of(name);
    return (nameTells[id] ??= this.of(name));
  }

  #named(name: string): readonly string[] {
    const { globals, conventions } = this.languageIndex;
    const types = this.languageIndex.receiverNodes(name)?.map((node) => node.path) ?? [];
    const type = this.languageIndex.namedType(name);
    if (type !== null) types.push(type.path);
    for (const { names, with: beside, type } of conventions)
      if (names.has(name) || beside.has(name)) types.push(type.path);
    if (globals.has(name)) types.push(`global ${name}`);
    return types.length === 0 ? NO_NAMES : types;
  }

  #byItself(name: string): number {
    const { settings, vocabulary } = this.index;
    const told = (settings.has(name) ? Told.Check : 0) | (vocabulary.isData(name) ? Told.Source : 0);
    return told & At.Anywhere;
  }

  /** What making an object tells of which only the name of its class is known. */
  #madeBy(name: string): number {
    let told = 0;
    for (const row of this.languageIndex.namedType(name)?.newRows ?? []) told |= this.#toldBy(row) & At.Function;
    return told;
  }

  #toldBy({ verb, kind, site, language }: CompiledRow): number {
    const { entryRules, taintRules, callRules, siteRules } = this.index;
    if (verb === 'source' || verb === 'entry' || verb === 'publish' || verb === 'subscribe' || verb === 'binds')
      return Told.Source;
    if (verb === 'propagator') return kind === 'row' || kind === 'rows' ? Told.Source : 0;
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
  readonly #language: ModelLanguage;
  /** Names of calls that set a property of their object, whatever their library. */
  readonly setters: ReadonlySet<string>;
  /** Is any member of something a sink? */
  readonly ofAnyMember: boolean;
  /** Libraries of which any call is a sink. */
  readonly #whole: ReadonlySet<string>;
  readonly #usesWhole = new WeakMap<ModuleContext, boolean>();

  constructor(names: TriggerNames, modules: readonly ModuleContext[]) {
    const { language } = names.languageIndex;
    this.#language = language;
    this.setters = names.setters;
    for (const module of modules) {
      const { importedModules, identifiers } = module.ir;
      for (const name of importedModules)
        for (const library of mentionedBy(language, name)) this.#mentioned.add(library);
      if (language === 'java') continue;
      const isOwn = modelLanguage(module.ir.language) === language;
      for (const [name, id] of identifiers) {
        const { named } = isOwn ? names.inModule(module, name, id) : names.of(name);
        for (const one of named) this.#mentioned.add(one);
      }
    }
    // a row on any member of something: `localStorage.*`
    this.ofAnyMember = (this.of(names.of('*')) & Told.Sink) !== 0;
    const whole = names.of(WHOLE).byLibrary ?? new Map<string, number>();
    this.#whole = new Set([...whole.keys()].filter((library) => this.#mentioned.has(library)));
  }

  /** Does the module import a library of which any call is a sink? */
  usesWhole(module: ModuleContext): boolean {
    if (this.#whole.size === 0) return false;
    let uses = this.#usesWhole.get(module);
    if (uses === undefined) {
      uses = module.ir.importedModules.some((name) =>
        mentionedBy(this.#language, name).some((library) => this.#whole.has(library)),
      );
      this.#usesWhole.set(module, uses);
    }
    return uses;
  }

  /** Bits of {@link Told}. */
  of(tells: NameTells): number {
    if (tells.byLibrary === null) return tells.always;
    if (tells.told?.by === this) return tells.told.bits;
    let bits = tells.always;
    for (const [library, more] of tells.byLibrary) if (this.#mentioned.has(library)) bits |= more;
    tells.told = { by: this, bits };
    return bits;
  }

  /** Bits of {@link Told} for what is taken by name from a module that is not of the project. */
  from({ always, byLibrary }: NameTells, module: string): number {
    return always | (byLibrary?.get(libraryOf(this.#language, module)) ?? 0);
  }
}

/** The name by which code reaches a row, '*' = any, and where it is written; null for rows that no name in a function's code leads to. */
function nameOf({ site, language, place }: CompiledRow): { readonly name: string; readonly at: At } | null {
  if (site.on === 'attribute') return { name: site.name, at: At.Attribute };
  if (site.on !== 'call' && site.on !== 'read' && site.on !== 'write') return null;
  const { root, steps } = site.path;
  let name = '*';
  for (const step of steps) if (step.step === 'member') name = step.name;
  const last = steps.at(-1);
  if (last?.step === 'any-member' || last?.step === 'element') name = '*';
  if (steps.some(({ step }) => step === 'all-within')) return { name: WHOLE, at: At.Function };
  // a module or global that is called itself: its variable can have any name
  if (name === '*' && root.kind === 'global') return { name: root.name, at: At.Root };
  // a Java type by its full name, which is constructed
  if (name === '*' && language === 'java' && root.kind === 'module')
    return { name: simpleName(root.name), at: At.Root };
  const isMethod = site.on === 'call' && last?.step === 'call' && steps.at(-2)?.step === 'member';
  const byKeyword = isMethod && place?.at === 'argument' && place.from < 0;
  // whatever it is a member of
  if (root.kind === 'any') return { name, at: byKeyword ? At.KeywordMethod : isMethod ? At.Method : At.Anywhere };
  if (byKeyword) return { name, at: At.KeywordFunction };
  // what a method gives is read or written, or called: the name is that of the method
  if (site.on === 'call' || last?.step !== 'member') return { name, at: At.Function | At.Read };
  return { name, at: site.on === 'read' ? At.Read : At.Written };
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
    const { types, rows } = index.data.models[language];
    for (const type of types) {
      // every Java variable has a written type
      if (language !== 'java' && (type.receivers.length > 0 || type.named !== undefined || type.parameters !== null))
        this.#named.add(type.name);
      const roots = [...type.annotations.map((path) => path.root), ...type.from.map((from) => from.path.root)];
      this.#roots.set(
        type.name,
        language !== 'java' && (type.heirsWith.length > 0 || type.heirsNamed !== undefined) ? null : roots,
      );
    }
    for (const row of rows) {
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
