/**
 * Rules and models of the feature suite, made by hand so that it depends on no rule and no library.
 *
 * JavaScript and Python: `source()`, `sink(x)`, `clean(x)`, `escape(x)`, `check(x)` and `openUrl(x)` / `open_url(x)` of the
 * module `testkit`. Java: `Source.get()`, `Sink.put(x)`, `Clean.clean(x)`, `Escape.escape(x)`, `Check.check(x)` and
 * `Url.open(x)` of the package `org.testkit`. The framework is `testframe`, `org.testframe` in Java.
 */
import { modelsByLanguage, namesInRows } from '../../src/engine/rules/models.js';
import type {
  ApiPath,
  CompiledRow,
  CompiledRule,
  CompiledType,
  EngineData,
  ModelLanguage,
  PathStep,
  Place,
  RowSite,
} from '../../src/engine/rules/compiled.js';

const LANGUAGES: readonly ModelLanguage[] = ['javascript', 'python', 'java'];
const LIBRARY = 'testframe';

/** `a.b()`, `new A`: members and calls after the root. */
function steps(written: string): PathStep[] {
  return [...written.matchAll(/\.(\w+)|\(\)|\bnew\b/g)].map((match): PathStep => {
    if (match[1] !== undefined) return { step: 'member', name: match[1] };
    return match[0] === '()' ? { step: 'call' } : { step: 'new' };
  });
}

const ofModule = (name: string, written = ''): ApiPath => ({ root: { kind: 'module', name }, steps: steps(written) });
const ofType = (name: string, written: string): ApiPath => ({
  root: { kind: 'type', name: `${LIBRARY}.${name}` },
  steps: steps(written),
});
const argument = (index: number, keyword: string | null = null): Place => ({
  at: 'argument',
  from: index,
  to: index,
  keyword,
  property: [],
});

function row(
  language: ModelLanguage,
  verb: CompiledRow['verb'],
  site: RowSite,
  more: Partial<CompiledRow> = {},
): CompiledRow {
  return {
    library: LIBRARY,
    language,
    verb,
    kind: null,
    site,
    place: null,
    as: null,
    cleaned: [],
    from: [],
    to: null,
    when: [],
    parameters: [],
    channel: null,
    type: null,
    ...more,
  };
}

function kitRows(language: ModelLanguage): CompiledRow[] {
  const api = (name: string, className: string, method: string): RowSite => ({
    on: 'call',
    path:
      language === 'java' ? ofModule(`org.testkit.${className}`, `.${method}()`) : ofModule('testkit', `.${name}()`),
  });
  const place = argument(0);
  return [
    row(language, 'source', api('source', 'Source', 'get'), {
      kind: 'test-input',
      place: { at: 'result', property: [] },
    }),
    row(language, 'sink', api('sink', 'Sink', 'put'), { kind: 'test-sink', place }),
    row(language, 'sink', api(language === 'python' ? 'open_url' : 'openUrl', 'Url', 'open'), {
      kind: 'test-url',
      place,
    }),
    row(language, 'sanitizer', api('clean', 'Clean', 'clean'), { kind: 'test-clean', place }),
    row(language, 'sanitizer', api('escape', 'Escape', 'escape'), { kind: 'other-clean', place }),
    row(language, 'guard', api('check', 'Check', 'check'), { kind: 'test-clean', place }),
  ];
}

/**
 * `App.handle(path, handler)`, `Request.input`, `Request.param(name)`, `Controller.request`, `Events.on(name, handler)`,
 * `Events.emit(name, data)`, `@Route`, `@Input`.
 */
function frameRows(language: ModelLanguage): CompiledRow[] {
  const source = { kind: 'test-input', place: { at: 'result', property: [] } } satisfies Partial<CompiledRow>;
  const handler = { parameters: [`${LIBRARY}.Request`] };
  const named = (name: string): ApiPath =>
    language === 'java' ? ofModule(`org.testframe.${name}`) : ofModule('testframe', `.${name}`);
  const decorator = (name: string): ApiPath => (language === 'python' ? named(name.toLowerCase()) : named(name));
  return [
    row(language, 'entry', { on: 'call', path: ofType('App', '.handle()') }, { place: argument(1), ...handler }),
    row(language, 'source', { on: 'read', path: ofType('Request', '.input') }, source),
    row(language, 'source', { on: 'call', path: ofType('Request', '.param()') }, source),
    row(language, 'returns', { on: 'read', path: ofType('Controller', '.request') }, { type: `${LIBRARY}.Request` }),
    row(
      language,
      'publish',
      { on: 'call', path: ofType('Events', '.emit()') },
      { channel: argument(0), from: [argument(1)] },
    ),
    row(
      language,
      'subscribe',
      { on: 'call', path: ofType('Events', '.on()') },
      { channel: argument(0), place: argument(1) },
    ),
    row(language, 'entry', { on: 'decorator', path: decorator('Route'), target: 'method' }, handler),
    row(language, 'entry', { on: 'decorator', path: ofType('App', '.handle'), target: 'method' }, handler),
    row(language, 'source', { on: 'decorator', path: decorator('Input'), target: 'parameter' }, source),
  ];
}

function frameTypes(language: ModelLanguage): CompiledType[] {
  return ['App', 'Request', 'Controller', 'Events'].map((name): CompiledType => {
    const path = language === 'java' ? ofModule(`org.testframe.${name}`) : ofModule('testframe', `.${name}`);
    const made: ApiPath =
      language === 'java'
        ? { root: path.root, steps: [{ step: 'new' }] }
        : language === 'python'
          ? { root: path.root, steps: [...path.steps, { step: 'call' }] }
          : ofModule('testframe', `.create${name}()`);
    return {
      name: `${LIBRARY}.${name}`,
      language,
      from: [{ path: made, when: [] }],
      annotations: [path],
      receivers: [],
      heirsWith: [],
      parameters: null,
    };
  });
}

function rule(id: string, sink: string, position: CompiledRule['position']): CompiledRule {
  return {
    id,
    title: id,
    family: 'injection',
    mode: 'taint',
    polarity: 'violation',
    severity: 'high',
    cwe: [],
    controls: [],
    languages: ['javascript', 'typescript', 'python', 'java'],
    message: '{source} reaches {sink}.',
    why: '',
    fix: '',
    doc: '',
    suppressible: true,
    sources: ['test-input'],
    notSources: [],
    sinks: [sink],
    sanitizers: ['test-clean', 'allow-list', 'number'],
    where: [],
    position,
    severityBySource: {},
    range: 'call',
    settings: [],
    literals: [],
    exclude: [],
    quickFixes: [],
  };
}

const rows = LANGUAGES.flatMap((language) => [...kitRows(language), ...frameRows(language)]);

export const testData: EngineData = {
  version: 1,
  hash: 'features',
  rules: [rule('test-flow', 'test-sink', 'any'), rule('test-host', 'test-url', 'not-host')],
  models: modelsByLanguage({ types: LANGUAGES.flatMap(frameTypes), rows }),
  names: namesInRows(rows),
  dataTypes: [],
  controls: [],
  documents: [],
};
