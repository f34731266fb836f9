/** Compiles model files (docs/adding-a-model.md) to types and rows. */
import { suggestion } from '../../../base/nearest.js';
import type { ApiPath, CompiledRow, CompiledType, EngineData, ModelLanguage, Place, RowSite } from '../compiled.js';
import { MODEL_LANGUAGES, rowsOfAll, typesOfAll } from '../models.js';
import { PERSONAL_PREFIX, SANITIZER_KINDS, SINK_KINDS, SOURCE_KINDS } from '../kinds.js';
import { normalModule, parsePath, type PathScope, type PathUse } from './apiPath.js';
import { readConditions, readGlobs, readPattern } from './condition.js';
import type { DataFile, DataProblem } from './dataFile.js';
import { parsePlace } from './place.js';
import { DataNode, type DataMapping } from './reader.js';

const FILE_KEYS = ['library', 'language', 'modules', 'globals', 'types', 'rows'];
/** Kinds of a team; those of the product stand in kinds.ts. */
const TEAM_FILE_KEYS = [...FILE_KEYS, 'kinds'];
const TYPE_KEYS = ['from', 'annotations', 'receivers', 'named', 'parameters', 'heirs-with', 'heirs-named'];
const ROW_KEYS = {
  source: ['source', 'read', 'call', 'decorator', 'on', 'override', 'setters', 'type', 'at', 'as', 'cleaned', 'when'],
  sink: [
    'sink',
    'call',
    'read',
    'write',
    'attribute',
    'element',
    'return-of',
    'override',
    'decorator',
    'on',
    'extends',
    'setting',
    'matches',
    'for',
    'at',
    'address',
    'parameters',
    'when',
  ],
  sanitizer: ['sanitizer', 'call', 'read', 'write', 'decorator', 'on', 'at', 'to', 'when'],
  guard: ['guard', 'call', 'at', 'when'],
  propagator: ['propagator', 'call', 'from', 'to', 'parameters', 'when'],
  clean: ['clean', 'call', 'read', 'when'],
  returns: ['returns', 'call', 'read', 'when'],
  constant: ['constant', 'read'],
  sets: ['sets', 'call', 'decorator', 'on', 'at', 'from', 'value', 'when'],
  entry: [
    'entry',
    'override',
    'write',
    'annotation',
    'at',
    'parameters',
    'files',
    'names',
    'decorator',
    'routes',
    'checked',
    'member',
    'when',
  ],
  protects: ['protects', 'call', 'decorator', 'extends', 'at', 'path', 'open', 'when'],
  shared: ['shared', 'call', 'when'],
  adds: ['adds', 'call', 'write', 'in', 'name', 'member', 'from', 'parameters', 'when'],
  gives: ['gives', 'call', 'name', 'to', 'when'],
  publish: ['publish', 'call', 'channel', 'everywhere', 'broker', 'from', 'when'],
  subscribe: [
    'subscribe',
    'call',
    'decorator',
    'on',
    'override',
    'channel',
    'everywhere',
    'broker',
    'at',
    'to',
    'name',
    'when',
  ],
  binds: ['binds', 'call', 'channel', 'from', 'when'],
  renders: ['renders', 'call', 'decorator', 'on', 'at', 'from', 'escapes', 'when'],
} as const satisfies Record<CompiledRow['verb'], readonly string[]>;
const VERBS = Object.keys(ROW_KEYS) as CompiledRow['verb'][];
const DECORATOR_TARGETS = [
  'parameter',
  'parameters',
  'route-parameters',
  'placeholders',
  'client-parameter',
  'client-parameters',
  'returned',
  'field',
  'method',
  'class',
] as const;
const PROTECTED_ROUTES = ['later', 'all', 'plugin', 'result', 'project', 'requests', 'group'] as const;
const ESCAPING = ['all', 'pages', 'none'] as const;
const TYPE_NAME = /^[A-Za-z_]\w*$/;
const KIND_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** One row of a file becomes one row for each kind, path and place. */
const MOST_ROWS_OF_ONE = 1000;
/** Of all files of a team. */
const MOST_TEAM_ROWS = 50_000;

export interface ModelParts {
  readonly types: readonly CompiledType[];
  readonly rows: readonly CompiledRow[];
  /** Kinds that rules may name: those of the product and those that the files declare. */
  readonly sourceKinds: readonly string[];
  readonly sinkKinds: readonly string[];
}

interface Kinds {
  readonly source: string[];
  readonly sink: string[];
}

const BUILT_IN = "the product's own models";

interface ModelHead {
  readonly mapping: DataMapping;
  readonly language: ModelLanguage;
  readonly scope: PathScope;
}

/**
 * Compiles all model files of all languages together, since they name each other's types.
 * @param dataTypeKinds valid `personal:…` kinds
 * @param base models that are compiled already: their types can be named, their libraries not be modelled again
 */
export function compileModels(
  files: readonly DataFile[],
  dataTypeKinds: ReadonlySet<string>,
  problems: DataProblem[],
  base: Pick<EngineData, 'models'> | undefined,
): ModelParts {
  const heads: ModelHead[] = [];
  const libraries = new Map<string, string>();
  const qualified = new Map<ModelLanguage, Set<string>>(MODEL_LANGUAGES.map((language) => [language, new Set()]));
  for (const { library, language } of base === undefined ? [] : rowsOfAll(base.models))
    libraries.set(`${language}/${library}`, BUILT_IN);
  for (const { name, language } of base === undefined ? [] : typesOfAll(base.models)) {
    libraries.set(`${language}/${name.slice(0, name.lastIndexOf('.'))}`, BUILT_IN);
    qualified.get(language)?.add(name);
  }
  const kinds: Kinds = { source: Object.keys(SOURCE_KINDS), sink: Object.keys(SINK_KINDS) };
  for (const file of files) {
    const head = readHead(new DataNode(file, problems, file.value), qualified);
    if (head === undefined) continue;
    const other = libraries.get(`${head.language}/${head.scope.library}`);
    if (other !== undefined) {
      const hint = other === BUILT_IN ? '; add to it under another name, with its module in "modules"' : '';
      head.mapping.get('library')?.report(`"${head.scope.library}" is modelled in ${other} too${hint}`);
      if (other === BUILT_IN) continue;
    }
    readKinds(head.mapping.get('kinds'), kinds);
    libraries.set(`${head.language}/${head.scope.library}`, file.file);
    heads.push(head);
  }
  const types: CompiledType[] = [];
  const rows: CompiledRow[] = [];
  const budget = { rows: MOST_TEAM_ROWS };
  for (const head of heads) {
    const model = new ModelCompiler(head, dataTypeKinds, kinds, budget);
    types.push(...model.types());
    rows.push(...model.rows());
  }
  return { types, rows, sourceKinds: kinds.source, sinkKinds: kinds.sink };
}

/** `kinds: { sink: { <kind>: <what it means> } }` */
function readKinds(node: DataNode | undefined, kinds: Kinds): void {
  const mapping = node?.mapping(['source', 'sink']);
  for (const verb of ['source', 'sink'] as const) {
    const declared = mapping?.get(verb)?.mapping(null);
    for (const kind of declared?.keys() ?? []) {
      const entry = declared?.get(kind);
      entry?.text();
      if (!KIND_NAME.test(kind)) entry?.report(`"${kind}" is not kebab-case`, 'key');
      else if (kinds[verb].includes(kind)) entry?.report(`there is a ${verb} kind "${kind}" already`, 'key');
      else kinds[verb].push(kind);
    }
  }
}

/** Names that a file declares; the types go to `qualified` so that other files can use them. */
function readHead(node: DataNode, qualified: Map<ModelLanguage, Set<string>>): ModelHead | undefined {
  const mapping = node.mapping(node.file.origin === 'team' ? TEAM_FILE_KEYS : FILE_KEYS);
  if (mapping === undefined) return undefined;
  const language = mapping.need('language')?.word(MODEL_LANGUAGES, 'language');
  const library = mapping.needText('library');
  if (language === undefined || library === '') return undefined;
  const types: string[] = [];
  for (const name of mapping.get('types')?.mapping(null)?.keys() ?? []) {
    if (TYPE_NAME.test(name)) types.push(name);
    else mapping.get('types')?.child(name, undefined).report(`"${name}" is not a type name`, 'key');
  }
  const all = qualified.get(language) ?? new Set<string>();
  for (const name of types) all.add(`${library}.${name}`);
  // a library that says nothing else is imported by its name
  const isPlain = !mapping.has('modules') && !mapping.has('globals');
  const modules = isPlain ? [library] : [...new Set(mapping.texts('modules').map(normalModule))];
  return {
    mapping,
    language,
    scope: { library, modules, globals: mapping.texts('globals'), types, qualifiedTypes: all },
  };
}

class ModelCompiler {
  private readonly scope: PathScope;

  constructor(
    private readonly head: ModelHead,
    private readonly dataTypeKinds: ReadonlySet<string>,
    private readonly knownKinds: Kinds,
    private readonly budget: { rows: number },
  ) {
    this.scope = head.scope;
  }

  types(): CompiledType[] {
    const mapping = this.head.mapping.get('types')?.mapping(null);
    if (mapping === undefined) return [];
    return this.scope.types.flatMap((name) => this.type(name, mapping.get(name)?.mapping(TYPE_KEYS)) ?? []);
  }

  private type(name: string, mapping: DataMapping | undefined): CompiledType | undefined {
    if (mapping === undefined) return undefined;
    const parameters = mapping.get('parameters')?.mapping(['names', 'with']);
    return {
      name: `${this.scope.library}.${name}`,
      language: this.head.language,
      from: (mapping.get('from')?.entries() ?? []).flatMap((entry) => this.origin(entry)),
      annotations: (mapping.get('annotations')?.entries() ?? []).flatMap((entry) => this.paths(entry, 'name')),
      receivers: mapping.texts('receivers'),
      ...(mapping.has('named') ? { named: mapping.texts('named').map((words) => words.split(' ')) } : {}),
      parameters: parameters ? { names: parameters.texts('names'), with: parameters.texts('with') } : null,
      heirsWith: (mapping.get('heirs-with')?.entries() ?? []).flatMap((entry) => this.typeName(entry) ?? []),
      ...(mapping.has('heirs-named') ? { heirsNamed: mapping.texts('heirs-named') } : {}),
    };
  }

  /** Where a type's values come from: a path, or `{ call: PATH, when: […] }`. */
  private origin(entry: DataNode): CompiledType['from'][number][] {
    if (typeof entry.value === 'string') {
      return this.paths(entry, 'any').map((path) => ({ path, when: [] }));
    }
    const mapping = entry.mapping(['call', 'read', 'when']);
    if (mapping === undefined) return [];
    const when = readConditions(mapping.get('when'));
    const calls = (mapping.get('call')?.entries() ?? []).flatMap((node) => this.paths(node, 'call'));
    const reads = (mapping.get('read')?.entries() ?? []).flatMap((node) => this.paths(node, 'name'));
    if (calls.length + reads.length === 0) entry.report('an entry of "from" needs "call"');
    return [...calls, ...reads].map((path) => ({ path, when }));
  }

  private paths(node: DataNode, use: PathUse): readonly ApiPath[] {
    const written = node.text();
    if (written === undefined) return [];
    const outcome = parsePath(written.trim(), use, this.scope);
    if ('paths' in outcome) return outcome.paths;
    node.report(outcome.error);
    return [];
  }

  private pathsOf(node: DataNode | undefined, use: PathUse): readonly ApiPath[] {
    return (node?.entries() ?? []).flatMap((entry) => this.paths(entry, use));
  }

  /** A type name: of this file, or qualified. */
  private typeName(node: DataNode): string | null {
    const name = node.text();
    if (name === undefined) return null;
    if (this.scope.types.includes(name)) return `${this.scope.library}.${name}`;
    if (this.scope.qualifiedTypes.has(name)) return name;
    node.report(`unknown type "${name}"${suggestion(name, [...this.scope.types, ...this.scope.qualifiedTypes])}`);
    return null;
  }

  rows(): CompiledRow[] {
    return (this.head.mapping.get('rows')?.list() ?? []).flatMap((node) => this.row(node));
  }

  private row(node: DataNode): CompiledRow[] {
    const anyKeys = node.mapping(null);
    if (anyKeys === undefined) return [];
    const verbs = VERBS.filter((verb) => anyKeys.has(verb));
    const verb = verbs[0];
    if (verb === undefined) {
      const key = anyKeys.keys()[0] ?? '';
      node.report(`a row needs one of ${VERBS.join(', ')}${suggestion(key, VERBS)}`);
      return [];
    }
    if (verbs.length > 1) {
      node.report(`a row has one verb, not ${verbs.join(' and ')}`);
      return [];
    }
    const mapping = node.mapping(ROW_KEYS[verb]);
    if (mapping === undefined) return [];
    const kinds = this.kinds(verb, mapping);
    const sites = this.sites(verb, mapping);
    if (sites.length === 0 && !mapping.keys().some((key) => key !== verb && key !== 'when' && key !== 'at')) {
      node.report(`the row says nowhere where; add one of ${ROW_KEYS[verb].slice(1, -1).join(', ')}`);
    }
    const places = this.places(verb, mapping, sites);
    this.checkAddress(mapping, kinds);
    const count = kinds.length * sites.length * places.length;
    if (count > MOST_ROWS_OF_ONE) {
      node.report(`the row stands for ${count} combinations of kind, path and place; ${MOST_ROWS_OF_ONE} are allowed`);
      return [];
    }
    this.budget.rows -= count;
    if (node.file.origin === 'team' && this.budget.rows < 0) {
      node.report(`own models have more than ${MOST_TEAM_ROWS} rows in all`);
      return [];
    }
    const common = {
      library: this.scope.library,
      language: this.head.language,
      from:
        verb === 'propagator' || verb === 'publish' || verb === 'binds'
          ? this.placeList(mapping.need('from'))
          : this.placeList(mapping.get('from')),
      channel: this.placeList(mapping.get(verb === 'adds' || verb === 'gives' ? 'name' : 'channel'))[0] ?? null,
      to:
        verb === 'propagator' || verb === 'sanitizer' || verb === 'subscribe' || verb === 'gives'
          ? (this.placeList(mapping.get('to'))[0] ?? RESULT)
          : null,
      as:
        verb === 'source'
          ? (mapping.get('as')?.word(['string', 'holder', 'own-address'], 'kind of value') ?? null)
          : null,
      cleaned: mapping.get('cleaned')?.words(Object.keys(SANITIZER_KINDS), 'sanitizer kind') ?? [],
      when: readConditions(mapping.get('when')),
      parameters: this.parameters(mapping),
      type: namesType(verb, mapping) ? this.typeName(mapping.get(verb) ?? node) : null,
      sets:
        verb === 'sets'
          ? { name: mapping.get('sets')?.text() ?? '', value: mapping.get('value')?.constant()?.value ?? null }
          : null,
      ...(mapping.has('address') ? { address: this.placeList(mapping.get('address')) } : {}),
      ...(verb === 'protects' ? this.protection(mapping) : {}),
      ...(verb === 'renders' ? { escapes: mapping.get('escapes')?.word(ESCAPING, 'escaping') ?? 'all' } : {}),
      ...(mapping.get('routes')?.boolean() === false ? { isRoute: false } : {}),
      ...addedIn(mapping.get('in')?.word(['middleware', 'declaration', 'templates'], 'place')),
      ...(mapping.get('everywhere')?.boolean() === true ? { isEverywhere: true } : {}),
      ...(mapping.get('broker')?.boolean() === true ? { isBroker: true } : {}),
      ...(verb === 'subscribe' && mapping.has('name') ? { nameAt: this.placeList(mapping.get('name'))[0] } : {}),
      ...this.checkedBy(mapping),
      ...(mapping.has('member') ? { member: mapping.get('member')?.text() ?? '' } : {}),
    } as const;
    return kinds.flatMap((kind) =>
      sites.flatMap((site) =>
        places.map((place): CompiledRow => ({ ...common, verb, kind, site, place: placeFor(verb, site, place) })),
      ),
    );
  }

  private checkedBy(mapping: DataMapping): Pick<CompiledRow, 'checked'> {
    const [checked] = this.placeList(mapping.get('checked'));
    return checked === undefined ? {} : { checked };
  }

  /** The host that a request goes to is its recipient. */
  private checkAddress(mapping: DataMapping, kinds: readonly (string | null)[]): void {
    const isRequest = kinds.includes('request-body');
    if (isRequest) mapping.need('address');
    else mapping.get('address')?.report('"address" has a meaning for "sink: request-body" only', 'key');
  }

  private kinds(verb: CompiledRow['verb'], mapping: DataMapping): (string | null)[] {
    const node = mapping.get(verb);
    switch (verb) {
      case 'source':
        return (node?.entries() ?? []).flatMap((entry) => {
          if (typeof entry.value === 'string' && entry.value.startsWith(PERSONAL_PREFIX)) {
            return entry.word([...this.dataTypeKinds], 'source kind') ?? [];
          }
          return entry.word(this.knownKinds.source, 'source kind') ?? [];
        });
      case 'sink':
        return node?.words(this.knownKinds.sink, 'sink kind') ?? [];
      case 'sanitizer':
      case 'guard':
        return node?.words(Object.keys(SANITIZER_KINDS), `${verb} kind`) ?? [];
      case 'propagator': {
        const what = node?.word(
          ['value', 'text', 'instance', 'object', 'record', 'records', 'row', 'rows', 'fields'],
          'propagator',
        );
        return [what === undefined || what === 'value' ? null : what];
      }
      case 'clean':
        node?.word(['result'], 'thing to clean');
        return [null];
      case 'publish':
      case 'subscribe':
      case 'binds':
        node?.word(['channel'], verb);
        return [null];
      case 'shared':
        return [null];
      case 'constant':
        node?.word(['name'], 'value');
        return [null];
      case 'renders':
        node?.word(['template'], 'thing to render');
        return [null];
      case 'protects':
      case 'sets':
      case 'returns':
      case 'adds':
      case 'gives':
      case 'entry':
        return [null];
    }
  }

  private sites(verb: CompiledRow['verb'], mapping: DataMapping): RowSite[] {
    if (verb === 'entry') return this.entrySites(mapping);
    const sites: RowSite[] = [];
    if (verb === 'shared' && !mapping.has('call'))
      return this.pathsOf(mapping.get('shared'), 'name').map((path) => ({ on: 'read', path }));
    for (const path of this.pathsOf(mapping.get('call'), 'call')) sites.push({ on: 'call', path });
    for (const path of this.pathsOf(mapping.get('read'), 'name')) sites.push({ on: 'read', path });
    for (const path of this.pathsOf(mapping.get('write'), 'name')) sites.push({ on: 'write', path });
    for (const path of this.pathsOf(mapping.get('extends'), 'name')) sites.push({ on: 'extends', path });
    sites.push(...this.settingSites(mapping));
    if (verb === 'protects') {
      for (const path of this.decorators(mapping.get('decorator')))
        sites.push({ on: 'decorator', path, target: 'method' });
    } else if (mapping.has('decorator')) {
      const target = mapping.need('on')?.word(DECORATOR_TARGETS, 'decorator target') ?? 'parameter';
      for (const path of this.decorators(mapping.get('decorator'))) sites.push({ on: 'decorator', path, target });
    }
    for (const path of this.pathsOf(mapping.get('override'), 'name')) sites.push({ on: 'override', path });
    for (const path of this.pathsOf(mapping.get('setters'), 'name')) sites.push({ on: 'setters', path });
    for (const node of mapping.get('type')?.entries() ?? []) {
      const type = this.typeName(node);
      if (type !== null) sites.push({ on: 'type', type });
    }
    const element = mapping.get('element')?.text() ?? '*';
    for (const name of mapping.texts('attribute')) sites.push({ on: 'attribute', name, element });
    const returning = mapping.get('return-of')?.word(['entry', 'answer'], 'function to return from');
    if (returning !== undefined) sites.push({ on: 'entry-return', isAnswer: returning === 'answer' });
    return sites;
  }

  /** `setting: MIDDLEWARE, matches: REGEX, for: project`: what a key is given, in a class or anywhere. */
  private settingSites(mapping: DataMapping): RowSite[] {
    const keys = mapping.texts('setting');
    if (keys.length === 0) {
      for (const key of ['matches', 'for'])
        mapping.get(key)?.report(`"${key}" speaks of "setting", which is missing`, 'key');
      return [];
    }
    const matches = mapping.need('matches');
    const pattern = matches === undefined ? undefined : readPattern(matches);
    const reach = mapping.need('for')?.word(['class', 'project'], 'reach');
    return pattern === undefined || reach === undefined
      ? []
      : keys.map((key) => ({ on: 'setting', key, pattern, reach }));
  }

  /** Decorators may be written with parentheses: `Body()`. */
  private decorators(node: DataNode | undefined): readonly ApiPath[] {
    return (node?.entries() ?? []).flatMap((entry) =>
      typeof entry.value === 'string'
        ? this.paths(new DataNode(entry.file, entry.problems, entry.value.replace(/\(\)$/, ''), entry.path), 'name')
        : this.paths(entry, 'name'),
    );
  }

  private entrySites(mapping: DataMapping): RowSite[] {
    const node = mapping.get('entry');
    const words = (keys: readonly string[], form: string): void => {
      for (const key of keys)
        if (mapping.has(key)) mapping.get(key)?.report(`"${key}" has no meaning for ${form}`, 'key');
    };
    if (node?.value === 'exports') {
      words(['at', 'decorator'], 'entry: exports');
      const files = readGlobs(mapping.need('files'));
      const names = mapping.need('names')?.texts() ?? [];
      return files.length > 0 && names.length > 0 ? [{ on: 'exports', files, names }] : [];
    }
    if (node?.value === 'methods') {
      words(['at', 'files', 'names'], 'entry: methods');
      if (mapping.has('override')) {
        words(['decorator'], 'entry: methods with override');
        return this.pathsOf(mapping.get('override'), 'name').map((path) => ({ on: 'override', path }));
      }
      mapping.need('decorator');
      return this.decorators(mapping.get('decorator')).map((path) => ({ on: 'decorator', path, target: 'method' }));
    }
    if (node?.value === 'assigned') {
      words(['at', 'files', 'names', 'decorator'], 'entry: assigned');
      mapping.need('write');
      return this.pathsOf(mapping.get('write'), 'name').map((path) => ({ on: 'write', path }));
    }
    if (node?.value === 'typed') {
      words(['at', 'files', 'names', 'decorator', 'write'], 'entry: typed');
      mapping.need('annotation');
      return this.pathsOf(mapping.get('annotation'), 'name').map((path) => ({ on: 'typed', path }));
    }
    words(['files', 'names', 'decorator', 'write', 'annotation'], 'entry with a path');
    return this.pathsOf(node, 'call').map((path) => ({ on: 'call', path }));
  }

  private places(verb: CompiledRow['verb'], mapping: DataMapping, sites: readonly RowSite[]): (Place | null)[] {
    const node = mapping.get('at');
    if (node !== undefined) {
      if (sites.length > 0 && sites.every(speaksOfReturned)) return this.returnedPlaces(node);
      if (!sites.some((site) => site.on === 'call')) {
        if (sites.length > 0) node.report('"at" has a meaning for calls only', 'key');
        return [null];
      }
      return this.placeList(node);
    }
    switch (verb) {
      case 'source':
        return [RESULT];
      case 'sets':
        return [RECEIVER];
      case 'sink':
      case 'sanitizer':
      case 'guard':
      case 'renders':
        return [FIRST_ARGUMENT];
      case 'subscribe':
        if (sites.some((site) => site.on === 'call')) mapping.need('at');
        return [null];
      case 'entry':
        if (sites.some((site) => site.on === 'call')) mapping.need('at');
        return [null];
      default:
        return [null];
    }
  }

  /** What stands where in the object that an entry function returns. */
  private returnedPlaces(node: DataNode): Place[] {
    return this.placeList(node).filter((place) => {
      const isPart = place.at === 'result' && place.property.length > 0;
      if (!isPart) node.report('an entry function returns "result.NAME"');
      return isPart;
    });
  }

  private placeList(node: DataNode | undefined): Place[] {
    return (node?.entries() ?? []).flatMap((entry) => {
      const written = entry.text();
      if (written === undefined) return [];
      const outcome = parsePlace(written);
      if ('place' in outcome) return outcome.place;
      entry.report(outcome.error);
      return [];
    });
  }

  private protection(mapping: DataMapping): Pick<CompiledRow, 'reach' | 'path' | 'open'> {
    const reach = mapping.get('protects')?.word(PROTECTED_ROUTES, 'set of routes') ?? 'all';
    const open = mapping.get('open')?.boolean() ?? false;
    if (open && reach !== 'requests')
      mapping.get('open')?.report('"open" has a meaning for "protects: requests"', 'key');
    return { reach, path: this.placeList(mapping.get('path'))[0] ?? null, open };
  }

  private parameters(mapping: DataMapping): (string | null)[] {
    return (mapping.get('parameters')?.list() ?? []).map((entry) =>
      entry.value === null ? null : this.typeName(entry),
    );
  }
}

const RESULT: Place = { at: 'result', property: [] };
const RECEIVER: Place = { at: 'receiver', property: [] };
const FIRST_ARGUMENT: Place = { at: 'argument', from: 0, to: 0, keyword: null, property: [] };

/** Does a row name a type after its verb? */
function namesType(verb: CompiledRow['verb'], mapping: DataMapping): boolean {
  return verb === 'returns' || verb === 'adds' || verb === 'gives' || (verb === 'shared' && mapping.has('call'));
}

/** `in` of a row that adds a member. */
function addedIn(place: 'middleware' | 'declaration' | 'templates' | undefined): Partial<CompiledRow> {
  if (place === undefined) return {};
  if (place === 'templates') return { isForTemplates: true };
  return place === 'middleware' ? { inMiddleware: true } : { isDeclared: true };
}

/** Does a row speak of what entry functions return? */
function speaksOfReturned(site: RowSite): boolean {
  return site.on === 'entry-return' || (site.on === 'decorator' && site.target === 'returned');
}

function placeFor(verb: CompiledRow['verb'], site: RowSite, place: Place | null): Place | null {
  if (speaksOfReturned(site)) return place?.at === 'result' ? place : null;
  return site.on === 'call' || (verb === 'entry' && place !== null) ? place : null;
}
