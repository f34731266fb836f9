/** A small set of rules and models: `source()`, `sink(…)`, and a made-up library `lib`. */
import { modelsByLanguage, namesInRows } from '../../../src/engine/rules/models.js';
import type {
  ApiPath,
  CompiledRow,
  CompiledRule,
  CompiledType,
  EngineData,
  PathStep,
  Place,
} from '../../../src/engine/rules/compiled.ts';

function rule(id: string, sinks: readonly string[], sanitizers: readonly string[]): CompiledRule {
  return {
    id,
    title: id,
    family: 'injection',
    mode: 'taint',
    polarity: 'violation',
    severity: 'high',
    cwe: [],
    controls: [],
    languages: ['python'],
    message: '{source} reaches {sink}',
    why: '',
    fix: '',
    doc: '',
    suppressible: true,
    sources: ['user-input'],
    notSources: [],
    sinks,
    sanitizers,
    where: [],
    position: 'any',
    severityBySource: {},
    range: 'call',
    settings: [],
    literals: [],
    exclude: [],
    quickFixes: [],
  };
}

/** `source()` a global, `lib:App.route()` from a module, `App:run()` a type's member. */
function path(text: string): ApiPath {
  const [root, rest = ''] = text.includes(':') ? text.split(':') : ['', text];
  const parts = (rest === '' ? [] : rest.replaceAll('()', '.()').split('.')).filter((part) => part !== '');
  const step = (name: string): PathStep => (name === '()' ? { step: 'call' } : { step: 'member', name });
  if (root === '') return { root: { kind: 'global', name: parts[0] }, steps: parts.slice(1).map(step) };
  const kind = /^[A-Z]/.test(root) ? 'type' : 'module';
  return { root: { kind, name: kind === 'type' ? `lib.${root}` : root }, steps: parts.map(step) };
}

const FIRST = { at: 'argument', from: 0, to: 0, keyword: null, property: [] } as const satisfies Place;

function row(
  verb: CompiledRow['verb'],
  on: 'call' | 'read' | 'decorator',
  at: string,
  more: Partial<CompiledRow> = {},
): CompiledRow {
  const site =
    on === 'decorator' ? ({ on, path: path(at), target: 'method' } as const) : ({ on, path: path(at) } as const);
  return {
    library: 'lib',
    language: 'python',
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

export function featureData(): EngineData {
  const types: readonly CompiledType[] = [
    {
      name: 'lib.App',
      language: 'python',
      from: [{ path: path('lib:App()'), when: [] }],
      annotations: [path('lib:App')],
      receivers: [],
      heirsWith: [],
      parameters: null,
    },
    {
      name: 'lib.Client',
      language: 'python',
      from: [{ path: path('lib.db:Client()'), when: [] }],
      annotations: [path('lib.db:Client')],
      receivers: [],
      heirsWith: [],
      parameters: null,
    },
    {
      name: 'lib.Request',
      language: 'python',
      from: [{ path: path('lib:request'), when: [] }],
      annotations: [path('lib:Request')],
      receivers: [],
      heirsWith: [],
      parameters: null,
    },
  ];
  const rows = [
    row('source', 'call', 'source()', { kind: 'user-input', place: { at: 'result', property: [] } }),
    row('sink', 'call', 'sink()', { kind: 'sql', place: FIRST }),
    row('sink', 'call', 'sink_path()', { kind: 'path', place: FIRST }),
    row('source', 'read', 'Request:args', { kind: 'user-input' }),
    row('sink', 'call', 'Client:query()', { kind: 'sql', place: { ...FIRST, keyword: 'statement' } }),
    row('sink', 'call', 'lib.db.raw:run()', { kind: 'sql', place: FIRST }),
    row('entry', 'decorator', 'App:route()', { parameters: ['lib.Request'] }),
  ];
  return {
    version: 1,
    hash: '',
    rules: [
      rule('flow', ['sql'], ['sql-escape', 'allow-list', 'number']),
      rule('path', ['path'], ['path-clean', 'allow-list', 'number']),
      rule('code', ['code'], ['number', 'allow-list']),
    ],
    models: modelsByLanguage({ types, rows }),
    names: namesInRows(rows),
    dataTypes: [],
    controls: [],
    documents: [],
  };
}
