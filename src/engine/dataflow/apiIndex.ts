/**
 * Models, indexed for the walk: a trie of API paths. A value that may be an API carries its node; reading a member or
 * calling it moves along the trie, so no rule and no name is looked up twice.
 */
import { HEADER_CLEAN, LENGTH_LIMIT } from './value.js';
import type {
  ApiPath,
  CompiledDataType,
  CompiledLiteral,
  CompiledRow,
  CompiledRule,
  CompiledSetting,
  CompiledType,
  Condition,
  EngineData,
  ModelLanguage,
} from '../rules/compiled.js';
import { textPattern, type TextPattern } from '../rules/pattern.js';
import type { LanguageId, Parameter } from '../ir/ir.js';
import { NameVocabulary, nameTokens } from './nameVocabulary.js';
import { protectedName } from './protection.js';
import { canonicalKey } from './settingNames.js';
import type { TriggerNames } from './triggers.js';

export interface TypeAlias {
  readonly type: ApiNode;
  readonly when: readonly Condition[];
}

export interface ApiOwner {
  readonly kind: 'module' | 'global';
  readonly name: string;
}

/** Methods that give data, not another part of the library. */
const GIVES_DATA = /^(?:get|list|find|fetch|search|read|load|query|is|has|to|as)(?![a-z])/;
/** Words that the names of parts of a library end with: `getInstance()`, `getCurrentSegment()`. */
const GIVES_PART =
  /(?:Instance|Client|Tracker|[Ss]egment|Scope|Span|Transaction|Builder|Analytics|Recorder|Api|Service)$/;

/** A point in the trie: a module, a type's instance, a member, a call's result. */
export class ApiNode {
  members: Map<string, ApiNode> | null = null;
  anyMember: ApiNode | null = null;
  /** What stands for all members, however deep, and for what their calls give. */
  within: ApiNode | null = null;
  element: ApiNode | null = null;
  call: ApiNode | null = null;
  construct: ApiNode | null = null;
  /** Types that a value arriving here has. */
  aliases: TypeAlias[] | null = null;
  /** Written as a type or constructed, this names values of the type. */
  instance: ApiNode | null = null;
  /** Types of other libraries' models with the same written name. */
  otherInstances: ApiNode[] | null = null;
  callRows: CompiledRow[] | null = null;
  newRows: CompiledRow[] | null = null;
  readRows: CompiledRow[] | null = null;
  /** Of a type: parameters of it are data as a whole. */
  valueRows: CompiledRow[] | null = null;
  writeRows: CompiledRow[] | null = null;
  /** An assignment to a member adds it to a type. */
  addsRows: CompiledRow[] | null = null;
  decoratorRows: CompiledRow[] | null = null;
  /** Of a method that classes of the project override. */
  overrideRows: CompiledRow[] | null = null;
  /** Of the setters of classes of the project that extend this one. */
  setterRows: CompiledRow[] | null = null;
  /** Entries: functions that are declared with this type. */
  typedRows: CompiledRow[] | null = null;
  /** Of the root of a module, or of a global: what it is called in code. */
  owner: ApiOwner | null = null;
  /** Of calls and decorators: what they put before routes. */
  protectRows: CompiledRow[] | null = null;
  /** Of a class that classes of the project extend. */
  extendsRows: CompiledRow[] | null = null;
  /** Of a value that routes are registered on: an application, a router. */
  isRouter = false;
  /** Of a type: programs add members to it. */
  isExtensible = false;
  /** … and says what such members are. */
  isDeclarable = false;
  /** The text that a constant of the library stands for: `CERT_NONE` of `ssl.CERT_NONE`. */
  constant: string | null = null;

  constructor(
    readonly path: string,
    /** True for the root of a type or what is reached from one. */
    readonly convention: boolean = false,
    /** The node that this one was reached from. */
    readonly parent: ApiNode | null = null,
  ) {}

  addInstance(type: ApiNode): void {
    if (this.instance === null) this.instance = type;
    else if (this.instance !== type && this.otherInstances?.includes(type) !== true)
      (this.otherInstances ??= []).push(type);
  }

  /** The member of this name that any model speaks of, else null. */
  member(name: string): ApiNode | null {
    return this.members?.get(name) ?? this.anyMember ?? this.within;
  }

  /** Adds what models say of the member of this name: by its name, and of any member. */
  collectMember(name: string, into: ApiNode[]): void {
    const named = this.members?.get(name);
    if (named !== undefined && !into.includes(named)) into.push(named);
    if (this.anyMember !== null && !into.includes(this.anyMember)) into.push(this.anyMember);
    if (this.within !== null) {
      const part = this.#partOfLibrary(this.within, name);
      if (!into.includes(part)) into.push(part);
    }
  }

  /** A method that gives data gives no further part of the library. */
  #partOfLibrary(within: ApiNode, name: string): ApiNode {
    if (!GIVES_DATA.test(name) || GIVES_PART.test(name)) return within;
    const data = (within.element ??= new ApiNode(within.path, within.convention));
    data.callRows = within.callRows;
    return data;
  }
}

/** `{ query, body }`: does a model know each of these members of the type? */
function takesOf(type: ApiNode, { properties }: Parameter): boolean {
  return properties.length > 0 && properties.every((property) => type.members?.has(property) === true);
}

export interface ParameterConvention {
  readonly names: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  readonly type: ApiNode;
}

export interface IndexedSetting {
  readonly rule: CompiledRule;
  readonly setting: CompiledSetting;
  /** Dotted key, last segment first. */
  readonly keyPath: readonly string[];
}

export interface IndexedLiteral {
  readonly rule: CompiledRule;
  readonly literal: CompiledLiteral;
  readonly pattern: TextPattern | null;
  readonly exclude: readonly TextPattern[];
}

export interface ExportEntry {
  readonly row: CompiledRow;
  readonly files: readonly string[];
}

/** Names of which it is kept what they tell. */
export const MOST_NAMES = 50_000;

/** First words of functions that make an object. */
const MAKES: ReadonlySet<string> = new Set(['create', 'make', 'get', 'new', 'build', 'init', 'use']);

/** The language of the models that speak of a language's code. */
export function modelLanguage(language: LanguageId): ModelLanguage {
  return language === 'typescript' ? 'javascript' : language;
}

/** Characters of a text of which it is kept that no pattern finds anything in it. */
const LONGEST_REMEMBERED = 200;

/** Everything the analysis of one model language looks up. */
export class LanguageIndex {
  readonly modules = new Map<string, ApiNode>();
  readonly globals = new Map<string, ApiNode>();
  readonly types = new Map<string, ApiNode>();
  /** Rows on `any.name(…)`. */
  readonly anyMembers = new Map<string, ApiNode>();
  readonly conventions: ParameterConvention[] = [];
  /** Names of all conventions. */
  readonly conventionNames = new Set<string>();
  readonly receivers = new Map<string, ApiNode[]>();
  /** Last names of decorators that make a function a handler: `route`, `get`. */
  readonly entryDecorators = new Set<string>();
  /** Types by the last of the words that the names of their classes end with. */
  readonly namedTypes = new Map<string, { readonly words: readonly string[]; readonly type: ApiNode }[]>();
  /** These types themselves: that a value is of one says nothing of the library that made it. */
  readonly typesByName = new Set<ApiNode>();
  /** Types of superclasses by the ends of their names. */
  readonly heirNames: { readonly type: ApiNode; readonly end: string }[] = [];
  /** Types that a class of which the superclass is unknown has by the parameters of one of its methods. */
  readonly heirs: { readonly type: ApiNode; readonly parameters: readonly ApiNode[] }[] = [];
  readonly attributeRows = new Map<string, CompiledRow[]>();
  readonly exportRows: ExportEntry[] = [];
  /** Is there a type by which a function is an entry? */
  hasTypedRows = false;
  /** What keys say by the value that they get. */
  readonly settingRows = new Map<string, CompiledRow[]>();
  readonly entryReturnRows: CompiledRow[] = [];
  /** Names that lead to rows; worked out when first asked for. */
  triggers: TriggerNames | null = null;
  /** By type: where the paths begin on which its values are come by. */
  readonly #origins = new Map<string, ApiPath['root'][]>();
  readonly #owners = new Map<string, readonly ApiOwner[]>();
  readonly #namedNodes = new Map<string, ApiNode | null>();
  readonly #receiverNodes = new Map<string, readonly ApiNode[] | null>();

  constructor(readonly language: ModelLanguage) {}

  /**
   * The type that an untyped parameter has by convention: by its name beside another one, or, where it is taken apart
   * (`({ query, body }, res)`), by what is taken of it. null if none.
   */
  conventionalType(params: readonly Parameter[], parameter: Parameter): ApiNode | null {
    const { name, properties } = parameter;
    if (name === '' ? properties.length === 0 : !this.conventionNames.has(name)) return null;
    for (const convention of this.conventions) {
      const beside = params.some(
        (p) =>
          p !== parameter && (p.name === '' ? this.#isTakenApart(p, convention.with) : convention.with.has(p.name)),
      );
      if (name !== '') {
        if (convention.names.has(name) && (beside || convention.with.size === 0)) return convention.type;
      } else if (beside && takesOf(convention.type, parameter)) return convention.type;
    }
    return null;
  }

  /** Does the parameter take apart what goes by one of these names? */
  #isTakenApart(parameter: Parameter, names: ReadonlySet<string>): boolean {
    return this.conventions.some(
      ({ names: own, type }) => takesOf(type, parameter) && [...names].some((name) => own.has(name)),
    );
  }

  /** Types that a receiver has by its name alone: by the whole name, else by its last word. */
  receiverNodes(name: string): readonly ApiNode[] | null {
    let nodes = this.#receiverNodes.get(name);
    if (nodes === undefined) {
      nodes = this.receivers.get(name.toLowerCase()) ?? null;
      if (nodes === null) {
        const tokens = nameTokens(name);
        if (tokens.length >= 2) nodes = this.receivers.get(tokens[tokens.length - 1]) ?? null;
      }
      if (this.#receiverNodes.size > MOST_NAMES) this.#receiverNodes.clear();
      this.#receiverNodes.set(name, nodes);
    }
    return nodes;
  }

  /** The type that the name of a class tells, `AcmeLogger`, or that of a function that makes one, `createLogger`. */
  namedType(name: string): ApiNode | null {
    const tokens = nameTokens(name);
    const list = this.namedTypes.get(tokens.at(-1) ?? '');
    const found = list?.find(({ words }) =>
      words.every((word, i) => tokens[tokens.length - words.length + i] === word),
    );
    return found === undefined || (/^[a-z]/.test(name) && !MAKES.has(tokens[0])) ? null : found.type;
  }

  /** What is imported under this name from a library of which no model speaks, where the name tells what it is. */
  namedNode(name: string): ApiNode | null {
    let node = this.#namedNodes.get(name);
    if (node === undefined) {
      const type = this.namedType(name);
      node = type === null ? null : new ApiNode(name);
      if (node !== null && type !== null) {
        const alias = [{ type, when: [] }];
        if (/^[A-Z]/.test(name)) {
          node.addInstance(type);
          node.newRows = type.newRows;
          child(node, { step: 'new' }).aliases = alias;
        } else child(node, { step: 'call' }).aliases = alias;
      }
      if (this.#namedNodes.size > MOST_NAMES) this.#namedNodes.clear();
      this.#namedNodes.set(name, node);
    }
    return node;
  }

  /** Told while the index is made. */
  addOrigin(type: string, { root }: ApiPath): void {
    const origins = this.#origins.get(type);
    if (origins === undefined) this.#origins.set(type, [root]);
    else origins.push(root);
  }

  /** Modules and globals that a value of a type may come from. */
  ownersOfType(type: string): readonly ApiOwner[] {
    let owners = this.#owners.get(type);
    if (owners === undefined) {
      const found = new Map<string, ApiOwner>();
      const types = new Set([type]);
      for (const one of types) {
        for (const { kind, name } of this.#origins.get(one) ?? []) {
          if (kind === 'type') types.add(name);
          else if (kind !== 'any') found.set(name, { kind, name });
        }
      }
      this.#owners.set(type, (owners = [...found.values()]));
    }
    return owners;
  }

  type(name: string): ApiNode {
    let node = this.types.get(name);
    if (node === undefined) {
      node = new ApiNode(name, true);
      this.types.set(name, node);
    }
    return node;
  }

  module(name: string): ApiNode | null {
    const known = this.modules.get(name.startsWith('node:') ? name.slice(5) : name);
    if (known !== undefined || !name.includes('.')) return known ?? null;
    // a file of a package: lodash/merge.js
    if (this.language !== 'python') return FILE_OF_PACKAGE.test(name) ? this.module(name.replace(EXTENSION, '')) : null;
    // a package has its modules as members
    const parts = name.split('.');
    let node = this.modules.get(parts[0]) ?? null;
    for (let i = 1; i < parts.length && node !== null; i++) node = node.members?.get(parts[i]) ?? null;
    return node;
  }
}

/** A file of a package, written with its extension as modules of ECMAScript have to. */
const FILE_OF_PACKAGE = /^(?:@[\w.-]+\/)?\w[\w.-]*\/.*\.[cm]?js$/;
const EXTENSION = /\.[cm]?js$/;

function child(node: ApiNode, step: ApiPath['steps'][number]): ApiNode {
  switch (step.step) {
    case 'member': {
      node.members ??= new Map();
      let next = node.members.get(step.name);
      if (next === undefined) {
        next = new ApiNode(`${node.path}.${step.name}`, node.convention, node);
        node.members.set(step.name, next);
      }
      return next;
    }
    case 'any-member':
      return (node.anyMember ??= new ApiNode(`${node.path}.*`, node.convention, node));
    case 'all-within':
      return (node.within ??= allWithin(node));
    case 'element':
      return (node.element ??= new ApiNode(`${node.path}[]`, node.convention, node));
    case 'call':
      return (node.call ??= new ApiNode(`${node.path}()`, node.convention, node));
    case 'new':
      return (node.construct ??= new ApiNode(`new ${node.path}`, node.convention, node));
  }
}

/** The node that stands for everything in a library which no other speaks of: its types, their objects, their methods, what these give. */
function allWithin({ path, convention }: ApiNode): ApiNode {
  const within = new ApiNode(`${path}.**`, convention);
  within.within = within;
  within.call = within.construct = within.instance = within;
  return within;
}

function rootOf(index: LanguageIndex, path: ApiPath): ApiNode {
  const { kind, name } = path.root;
  const table =
    kind === 'module'
      ? index.modules
      : kind === 'global'
        ? index.globals
        : kind === 'any'
          ? index.anyMembers
          : index.types;
  if (kind === 'module' && index.language === 'python' && name.includes('.')) {
    const [first, ...parts] = name.split('.');
    let inner = rootOf(index, { root: { kind, name: first }, steps: [] });
    for (const part of parts) inner = child(inner, { step: 'member', name: part });
    inner.owner = { kind, name };
    return inner;
  }
  const key = kind === 'module' && name.startsWith('node:') ? name.slice(5) : name;
  let node = table.get(key);
  if (node === undefined) {
    node = new ApiNode(key, kind === 'type');
    table.set(key, node);
  }
  if (kind === 'module' || kind === 'global') node.owner ??= { kind, name: key };
  return node;
}

/** Who a value that is this part of an API belongs to; null where only a type of the models is known. */
export function ownerOf(node: ApiNode): ApiOwner | null {
  for (let at: ApiNode | null = node; at !== null; at = at.parent) if (at.owner !== null) return at.owner;
  return null;
}

/** Walks, making nodes; for a call row the last `()` or `new` is left off and told. */
function walk(index: LanguageIndex, path: ApiPath, forCall: boolean): { node: ApiNode; construct: boolean } {
  let steps = path.steps;
  let construct = false;
  if (forCall && steps.length > 0) {
    const last = steps[steps.length - 1].step;
    if (last === 'call' || last === 'new') {
      construct = last === 'new';
      steps = steps.slice(0, -1);
    }
  }
  let node: ApiNode;
  if (path.root.kind === 'any') {
    const first = steps[0];
    const name = first !== undefined && first.step === 'member' ? first.name : '*';
    let known = index.anyMembers.get(name);
    if (known === undefined) {
      known = new ApiNode(`any.${name}`);
      index.anyMembers.set(name, known);
    }
    node = known;
    steps = steps.slice(1);
  } else {
    node = rootOf(index, path);
  }
  for (const step of steps) node = child(node, step);
  return { node, construct };
}

export class RuleIndex {
  readonly #languages = new Map<ModelLanguage, LanguageIndex>();
  readonly taintRules = new Map<string, CompiledRule[]>();
  readonly callRules = new Map<string, CompiledRule[]>();
  /** Evidence rules by the kinds of sinks that they count as sites. */
  readonly siteRules = new Map<string, CompiledRule[]>();
  /** Evidence rules that count the functions which a framework calls. */
  readonly entryRules: CompiledRule[] = [];
  /** Kinds by which evidence rules leave out routes that are meant for everybody. */
  readonly exceptions = new Set<string>();
  readonly settings = new Map<string, IndexedSetting[]>();
  /** Those of configuration files, each with its key in canonical form. */
  readonly fileSettings: IndexedSetting[] = [];
  readonly literals: IndexedLiteral[] = [];
  readonly dataTypes = new Map<string, CompiledDataType>();
  readonly vocabulary: NameVocabulary;
  /** Keys that rows speak of; only where routes are counted. */
  readonly #settingKeys = new Set<string>();
  readonly #sanitizerBits = new Map<string, number>([
    ['length-limit', LENGTH_LIMIT],
    ['header-clean', HEADER_CLEAN],
  ]);
  readonly #telling = new Map<string, boolean>();
  readonly #plainTexts = new Set<string>();
  readonly #excludes = new Map<CompiledRule, readonly TextPattern[]>();
  readonly #ruleMasks = new Map<CompiledRule, number>();
  readonly #sourceMatch = new Map<CompiledRule, Map<string, boolean>>();

  /** @param rules those of the data that are wanted */
  constructor(
    readonly data: EngineData,
    rules: readonly CompiledRule[],
  ) {
    for (const type of data.dataTypes) this.dataTypes.set(type.id, type);
    this.vocabulary = new NameVocabulary(data.dataTypes);
    for (const rule of rules) this.#addRule(rule);
    for (const kind of data.names.sanitizers) this.sanitizerBit(kind);
    if (this.entryRules.length > 0) for (const key of data.names.settings) this.#settingKeys.add(key);
  }

  /** What the models of a language say, by name; made when it is first asked for. */
  language(language: ModelLanguage): LanguageIndex {
    let index = this.#languages.get(language);
    if (index === undefined) {
      index = new LanguageIndex(language);
      this.#languages.set(language, index);
      const { types, rows } = this.data.models[language];
      for (const type of types) this.#addType(type);
      for (const row of rows) this.#addRow(row);
    }
    return index;
  }

  /** Does a name tell anything: of data, of protection, of a setting? */
  isTelling(name: string): boolean {
    let known = this.#telling.get(name);
    if (known === undefined) {
      known =
        this.vocabulary.classify(name).length > 0 ||
        protectedName(name) !== null ||
        this.settings.has(name) ||
        this.#settingKeys.has(name);
      if (this.#telling.size > MOST_NAMES) this.#telling.clear();
      this.#telling.set(name, known);
    }
    return known;
  }

  /** Does none of the patterns for constants of whatever name find anything in a text? Short texts, which come again, are remembered. */
  isPlainText(text: string): boolean {
    if (this.#plainTexts.has(text)) return true;
    const isPlain = !this.literals.some(
      ({ literal, pattern }) =>
        literal.names.length === 0 && text.length >= literal.minLength && pattern?.test(text) === true,
    );
    if (isPlain && text.length <= LONGEST_REMEMBERED) {
      if (this.#plainTexts.size > MOST_NAMES) this.#plainTexts.clear();
      this.#plainTexts.add(text);
    }
    return isPlain;
  }

  /** Bit of a sanitizer kind. The first 31 kinds get one; the compiler refuses more. */
  sanitizerBit(kind: string): number {
    let bit = this.#sanitizerBits.get(kind);
    if (bit === undefined) {
      bit = this.#sanitizerBits.size < 31 ? 1 << this.#sanitizerBits.size : 0;
      this.#sanitizerBits.set(kind, bit);
    }
    return bit;
  }

  /** The sanitizer kinds of some bits. */
  sanitizerKinds(mask: number): readonly string[] {
    return [...this.#sanitizerBits].filter(([, bit]) => (bit & mask) !== 0).map(([kind]) => kind);
  }

  /** Sanitizers that hold for a source from the start, as bits. */
  cleanedMask(row: CompiledRow): number {
    let mask = 0;
    for (const kind of row.cleaned) mask |= this.sanitizerBit(kind);
    return mask;
  }

  /** Sanitizers that stop this rule, as bits. */
  sanitizerMask(rule: CompiledRule): number {
    let mask = this.#ruleMasks.get(rule);
    if (mask === undefined) {
      mask = 0;
      for (const kind of rule.sanitizers) mask |= this.sanitizerBit(kind);
      this.#ruleMasks.set(rule, mask);
    }
    return mask;
  }

  /** Texts that a literal rule never reports. */
  excludes(rule: CompiledRule): readonly TextPattern[] {
    let patterns = this.#excludes.get(rule);
    if (patterns === undefined) {
      patterns = rule.exclude.map((e) => textPattern(e, true));
      this.#excludes.set(rule, patterns);
    }
    return patterns;
  }

  /** Does the rule follow data of this kind? `personal` means every `personal:…`. */
  follows(rule: CompiledRule, kind: string): boolean {
    let cache = this.#sourceMatch.get(rule);
    if (cache === undefined) this.#sourceMatch.set(rule, (cache = new Map()));
    let result = cache.get(kind);
    if (result === undefined) {
      result = rule.sources.some((s) => covers(s, kind)) && !rule.notSources.some((s) => covers(s, kind));
      cache.set(kind, result);
    }
    return result;
  }

  #addRule(rule: CompiledRule): void {
    const table = rule.mode === 'taint' ? this.taintRules : this.callRules;
    for (const sink of rule.sinks) addTo(table, sink, rule);
    for (const sink of rule.sites?.sinks ?? []) addTo(this.siteRules, sink, rule);
    if (rule.sites?.entries === true) this.entryRules.push(rule);
    for (const kind of rule.sites?.exceptions ?? []) this.exceptions.add(kind);
    for (const setting of rule.settings) {
      if (setting.inFile) {
        for (const key of setting.key) this.fileSettings.push({ rule, setting, keyPath: [canonicalKey(key)] });
        continue;
      }
      for (const key of setting.key) {
        const keyPath = key.split('.').reverse();
        // the list that holds the item tells something, too
        if (/^\d+$/.test(keyPath[0]) && !this.settings.has(keyPath[1])) this.settings.set(keyPath[1], []);
        const list = this.settings.get(keyPath[0]);
        const entry: IndexedSetting = { rule, setting, keyPath };
        if (list === undefined) this.settings.set(keyPath[0], [entry]);
        else list.push(entry);
      }
    }
    if (rule.literals.length > 0) {
      const exclude = this.excludes(rule);
      for (const literal of rule.literals) {
        this.literals.push({
          rule,
          literal,
          pattern: literal.pattern === null ? null : textPattern(literal.pattern, false),
          exclude,
        });
      }
    }
  }

  #addType(type: CompiledType): void {
    const index = this.language(type.language);
    const node = index.type(type.name);
    for (const path of [...type.from.map((from) => from.path), ...type.annotations]) index.addOrigin(type.name, path);
    for (const from of type.from) {
      const last = from.path.steps.at(-1);
      if (last?.step === 'new') {
        const { node: made } = walk(index, { root: from.path.root, steps: from.path.steps.slice(0, -1) }, false);
        if (from.when.length === 0) made.addInstance(node);
        const constructed = child(made, { step: 'new' });
        (constructed.aliases ??= []).push({ type: node, when: from.when });
      } else {
        const { node: made } = walk(index, from.path, false);
        (made.aliases ??= []).push({ type: node, when: from.when });
      }
    }
    for (const annotation of type.annotations) {
      const { node: written } = walk(index, annotation, false);
      written.addInstance(node);
    }
    for (const name of type.receivers) {
      const key = name.toLowerCase();
      const list = index.receivers.get(key);
      if (list === undefined) index.receivers.set(key, [node]);
      else list.push(node);
    }
    for (const words of type.named ?? []) {
      index.typesByName.add(node);
      const last = words[words.length - 1];
      const list = index.namedTypes.get(last);
      if (list === undefined) index.namedTypes.set(last, [{ words, type: node }]);
      else list.push({ words, type: node });
    }
    for (const end of type.heirsNamed ?? []) index.heirNames.push({ type: node, end });
    if (type.heirsWith.length > 0)
      index.heirs.push({ type: node, parameters: type.heirsWith.map((name) => index.type(name)) });
    if (type.parameters !== null) {
      for (const name of type.parameters.names) index.conventionNames.add(name);
      index.conventions.push({
        names: new Set(type.parameters.names),
        with: new Set(type.parameters.with),
        type: node,
      });
    }
  }

  #addRow(row: CompiledRow): void {
    const index = this.language(row.language);
    const site = row.site;
    if (row.verb === 'adds' && row.type !== null) {
      const type = (row.isForTemplates === true ? this.language('template') : index).type(row.type);
      type.isExtensible = true;
      if (row.isDeclared === true) type.isDeclarable = true;
    }
    if (row.verb === 'protects') {
      addProtection(index, row);
      return;
    }
    switch (site.on) {
      case 'setting': {
        const list = index.settingRows.get(site.key);
        if (list === undefined) index.settingRows.set(site.key, [row]);
        else list.push(row);
        return;
      }
      case 'extends': {
        const { node } = walk(index, site.path, false);
        (node.extendsRows ??= []).push(row);
        return;
      }
      case 'call': {
        if (row.verb === 'returns' && row.type !== null) {
          index.addOrigin(row.type, site.path);
          const { node, construct } = walk(index, site.path, true);
          const result = child(node, { step: construct ? 'new' : 'call' });
          (result.aliases ??= []).push({ type: index.type(row.type), when: row.when });
          if (construct) (node.newRows ??= []).push(row);
          else (node.callRows ??= []).push(row);
          return;
        }
        const { node, construct } = walk(index, site.path, true);
        if (construct) (node.newRows ??= []).push(row);
        else (node.callRows ??= []).push(row);
        return;
      }
      case 'read': {
        const { node } = walk(index, site.path, false);
        const last = site.path.steps.at(-1);
        if (row.verb === 'constant') node.constant = last?.step === 'member' ? last.name : node.path;
        else if (row.verb === 'returns' && row.type !== null)
          (node.aliases ??= []).push({ type: index.type(row.type), when: row.when });
        else (node.readRows ??= []).push(row);
        return;
      }
      case 'write': {
        // any member: models say nothing of reading it, so it gets no node
        if (row.verb === 'adds') {
          const { node } = walk(index, { ...site.path, steps: site.path.steps.slice(0, -1) }, false);
          (node.addsRows ??= []).push(row);
          return;
        }
        const { node } = walk(index, site.path, false);
        (node.writeRows ??= []).push(row);
        return;
      }
      case 'decorator': {
        const { node } = walk(index, site.path, true);
        (node.decoratorRows ??= []).push(row);
        const last = site.path.steps.at(-1);
        if (row.verb === 'entry' && site.target === 'method' && last !== undefined && 'name' in last)
          index.entryDecorators.add(last.name);
        return;
      }
      case 'override': {
        const { node } = walk(index, site.path, false);
        (node.overrideRows ??= []).push(row);
        return;
      }
      case 'setters': {
        const { node } = walk(index, site.path, false);
        (node.setterRows ??= []).push(row);
        return;
      }
      case 'attribute': {
        const list = index.attributeRows.get(site.name);
        if (list === undefined) index.attributeRows.set(site.name, [row]);
        else list.push(row);
        return;
      }
      case 'type': {
        const node = index.type(site.type);
        (node.valueRows ??= []).push(row);
        return;
      }
      case 'entry-return':
        index.entryReturnRows.push(row);
        return;
      case 'typed': {
        const { node } = walk(index, site.path, false);
        (node.typedRows ??= []).push(row);
        index.hasTypedRows = true;
        return;
      }
      case 'exports':
        index.exportRows.push({ row, files: site.files });
        return;
    }
  }
}

function addProtection(index: LanguageIndex, row: CompiledRow): void {
  const { site } = row;
  if (site.on !== 'call' && site.on !== 'decorator' && site.on !== 'extends') return;
  const { node } = walk(index, site.path, site.on === 'call');
  if (site.on === 'extends') {
    (node.extendsRows ??= []).push(row);
    return;
  }
  (node.protectRows ??= []).push(row);
  const { root, steps } = site.path;
  const member = steps.findLastIndex(({ step }) => step === 'member');
  if (row.reach !== 'later' && row.reach !== 'all') return;
  if (root.kind !== 'any')
    walk(index, { root, steps: steps.slice(0, Math.max(0, member)) }, false).node.isRouter = true;
}

function addTo(table: Map<string, CompiledRule[]>, kind: string, rule: CompiledRule): void {
  const list = table.get(kind);
  if (list === undefined) table.set(kind, [rule]);
  else list.push(rule);
}

/** Does the kind that a rule names cover this one? */
export function covers(wanted: string, kind: string): boolean {
  // what the operator controls includes what is typed at the start
  if (wanted === 'environment' && kind === 'command-line') return true;
  return wanted === kind || (kind.startsWith(wanted) && kind.charAt(wanted.length) === ':');
}

/** A value arriving at these nodes: the nodes and the types they have without conditions. */
export function expandNodes(nodes: readonly ApiNode[]): readonly ApiNode[] {
  let result: ApiNode[] | null = null;
  for (const node of nodes) {
    if (node.aliases === null) continue;
    for (const alias of node.aliases) {
      if (alias.when.length > 0 || (result ?? nodes).includes(alias.type)) continue;
      result ??= nodes.slice();
      result.push(alias.type);
    }
  }
  return result ?? nodes;
}

/** API nodes of a name imported from a library, or of the library itself ('*'); the name may be dotted. Null if it has none. */
export function libraryNodes(index: LanguageIndex, module: string, imported: string): readonly ApiNode[] | null {
  const root = index.module(module);
  if (root === null) return null;
  let nodes = expandNodes([root]);
  if (imported === '*') return nodes;
  for (const part of imported.split('.')) {
    const found: ApiNode[] = [];
    for (const node of nodes) node.collectMember(part, found);
    if (found.length === 0) return null;
    nodes = expandNodes(found);
  }
  return nodes;
}
