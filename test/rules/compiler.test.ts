import assert from 'node:assert/strict';
import { readYamlData } from '../../src/config/yamlData.js';
import {
  compileData,
  formatProblem,
  type CompiledParts,
  type DataFile,
  type DataProblem,
} from '../../src/engine/index.js';

function yaml(file: string, text: string): DataFile {
  const problems: DataProblem[] = [];
  const data = readYamlData(file, text, problems);
  assert.ok(data, problems.map(formatProblem).join('\n'));
  return data;
}

function compile(parts: {
  models?: Record<string, string>;
  rules?: Record<string, string>;
  types?: Record<string, string>;
}) {
  const files = (group: Record<string, string> = {}) => Object.entries(group).map(([file, text]) => yaml(file, text));
  return compileData({
    models: files(parts.models),
    rules: files(parts.rules).map((file) => ({ yaml: file, doc: 'What is wrong.' })),
    dataTypes: files(parts.types),
    controlIds: new Set(['personaly/sql-injection', 'lumar/waf-attack-classes']),
  });
}

const EXPRESS = `
library: express
language: javascript
modules: [express]
types:
  Application:
    from: ["express()", "express.Router()"]
    annotations: [express.Application]
    receivers: [app]
  Request:
    annotations: [express.Request]
    parameters: { names: [req], with: [res] }
rows:
`;

function model(...rows: string[]): CompiledParts {
  return compile({ models: { 'models/javascript/express.yaml': EXPRESS + rows.map((r) => `  - ${r}\n`).join('') } });
}
function messages(parts: CompiledParts): string[] {
  return parts.problems.map((problem) => problem.message);
}
function firstProblem(...rows: string[]): string {
  const parts = model(...rows);
  assert.equal(parts.problems.length, 1, parts.problems.map(formatProblem).join('\n'));
  return parts.problems[0].message;
}

const RULE = `
id: sql-injection
title: SQL injection
mode: taint
severity: high
cwe: [89]
controls: [personaly/sql-injection]
languages: [javascript]
sources: [user-input]
sinks: [sql]
message: Built from {source}.
why: Because.
fix: Do not.
`;
function rule(change: (text: string) => string, file = 'rules/injection/sql-injection/rule.yaml'): CompiledParts {
  return compile({ rules: { [file]: change(RULE) } });
}

describe('the compiler of models', () => {
  it('compiles types', () => {
    const { types, problems } = model('{ clean: result, call: any.trim }');
    assert.deepEqual(problems, []);
    assert.deepEqual(types[0], {
      name: 'express.Application',
      language: 'javascript',
      from: [
        { path: { root: { kind: 'module', name: 'express' }, steps: [{ step: 'call' }] }, when: [] },
        {
          path: {
            root: { kind: 'module', name: 'express' },
            steps: [{ step: 'member', name: 'Router' }, { step: 'call' }],
          },
          when: [],
        },
      ],
      annotations: [{ root: { kind: 'module', name: 'express' }, steps: [{ step: 'member', name: 'Application' }] }],
      receivers: ['app'],
      heirsWith: [],
      parameters: null,
    });
  });

  it('ends the path of a call with a call or new', () => {
    const { rows, problems } = model(
      '{ source: user-input, call: Request.header }',
      '{ source: user-input, call: Request.header() }',
      '{ source: user-input, call: new express.Thing }',
      '{ source: user-input, call: "new express.Thing().get()" }',
      '{ source: user-input, read: Request.query }',
    );
    assert.deepEqual(problems, []);
    const steps = rows.map((row) => ('path' in row.site ? row.site.path.steps.map((s) => s.step) : []));
    assert.deepEqual(steps, [
      ['member', 'call'],
      ['member', 'call'],
      ['member', 'new'],
      ['member', 'new', 'member', 'call'],
      ['member'],
    ]);
  });

  it('matches the longest module and takes node: for the module without it', () => {
    const { rows, problems } = compile({
      models: {
        'models/javascript/mysql2.yaml': `
library: mysql2
language: javascript
modules: [mysql2, mysql2/promise, 'node:fs', '@nestjs/common', lodash.template, process]
globals: [process]
rows:
  - { sink: sql, call: mysql2/promise.createConnection().execute }
  - { sink: path, call: 'node:fs.open' }
  - { sink: path, call: fs.open }
  - { source: user-input, decorator: '@nestjs/common.Body()', on: parameter }
  - { sink: template, call: lodash.template }
  - { source: environment, read: process.argv }
`,
      },
    });
    assert.deepEqual(problems, []);
    const roots = rows.map((row) =>
      'path' in row.site ? `${row.site.path.root.kind} ${row.site.path.root.name}` : '',
    );
    assert.deepEqual(roots, [
      'module mysql2/promise',
      'module fs',
      'module fs',
      'module @nestjs/common',
      'module lodash.template',
      'module process',
      'global process',
    ]);
  });

  it('sees types of other files', () => {
    const koa = `
library: koa
language: javascript
modules: [koa]
rows:
  - { source: user-input, read: express.Request.body }
  - { entry: koa.use, at: argument 0, parameters: [express.Request, null] }
  - { source: user-input, read: express.Reqest.body }
`;
    const parts = compile({
      models: { 'models/javascript/express.yaml': `${EXPRESS}  []\n`, 'models/javascript/koa.yaml': koa },
    });
    assert.deepEqual(messages(parts), ['unknown type "express.Reqest"; did you mean "express.Request"?']);
    assert.deepEqual(parts.rows[0]?.site, {
      on: 'read',
      path: { root: { kind: 'type', name: 'express.Request' }, steps: [{ step: 'member', name: 'body' }] },
    });
    assert.deepEqual(parts.rows[1]?.parameters, ['express.Request', null]);
  });

  it('reads places', () => {
    const places = [
      'argument 0',
      'arguments 1..',
      'any argument',
      'last argument',
      'argument 0.auth.pass',
      'argument query|0',
      'callback 1 parameter 0',
      'receiver',
    ];
    const { rows, problems } = model(...places.map((at) => `{ sink: sql, call: any.run, at: ${at} }`));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map((row) => row.place),
      [
        { at: 'argument', from: 0, to: 0, keyword: null, property: [] },
        { at: 'argument', from: 1, to: null, keyword: null, property: [] },
        { at: 'argument', from: 0, to: null, keyword: null, property: [] },
        { at: 'last-argument', property: [] },
        { at: 'argument', from: 0, to: 0, keyword: null, property: ['auth', 'pass'] },
        { at: 'argument', from: 0, to: 0, keyword: 'query', property: [] },
        { at: 'callback', argument: 1, parameter: 0, property: [] },
        { at: 'receiver', property: [] },
      ],
    );
  });

  it('defaults to the first argument, for a source to the result', () => {
    const { rows } = model('{ sink: sql, call: any.run }', '{ source: database, call: any.run }');
    assert.deepEqual(
      rows.map((row) => row.place?.at),
      ['argument', 'result'],
    );
  });

  it('compiles conditions', () => {
    const { rows, problems } = model(
      '{ sink: html, call: any.send, when: [ { argument: 1, property: a.b, equals: [false, 0] }, { any: [ { missing: true, property: x }, { not: { type: string } } ] } ] }',
    );
    assert.deepEqual(problems, []);
    const subject = { argument: null, keyword: null };
    assert.deepEqual(rows[0]?.when, [
      { is: 'test', argument: 1, keyword: null, property: ['a', 'b'], value: { test: 'equals', values: [false, 0] } },
      {
        is: 'any',
        of: [
          { is: 'test', ...subject, property: ['x'], value: { test: 'missing' } },
          { is: 'not', of: { is: 'test', ...subject, property: [], value: { test: 'type', type: 'string' } } },
        ],
      },
    ]);
  });

  it('makes one row for each kind, path and place', () => {
    const { rows, problems } = model('{ sink: [sql, nosql], call: [any.run, any.exec], at: [argument 0, argument 1] }');
    assert.deepEqual(problems, []);
    assert.equal(rows.length, 8);
  });

  it('lets an origin of a type depend on the call', () => {
    const { types, problems } = compile({
      models: {
        'models/javascript/dom.yaml': `
library: dom
language: javascript
globals: [document]
types:
  Frame:
    from: [{ call: document.createElement, when: [{ argument: 0, equals: [iframe] }] }]
`,
      },
    });
    assert.deepEqual(problems, []);
    assert.equal(types[0]?.from[0]?.when.length, 1);
    assert.equal(types[0]?.from[0]?.path.steps.at(-1)?.step, 'call');
  });

  it('compiles entries', () => {
    const { rows, problems } = model(
      '{ entry: [Application.get, Application.use], at: arguments 1.., parameters: [Request, null] }',
      '{ entry: exports, files: ["app/**/route.ts"], names: [GET], parameters: [Request] }',
      '{ entry: methods, decorator: express.Get, parameters: [] }',
      '{ sink: html, return-of: entry }',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map((row) => row.site.on),
      ['call', 'call', 'exports', 'decorator', 'entry-return'],
    );
  });

  const wrong: [row: string, message: string][] = [
    ['{ sink: sqll, call: any.run }', 'unknown sink kind "sqll"; did you mean "sql"?'],
    ['{ source: user-inptu, call: any.run }', 'unknown source kind "user-inptu"; did you mean "user-input"?'],
    ['{ sanitizer: sql-escap, call: any.run }', 'unknown sanitizer kind "sql-escap"; did you mean "sql-escape"?'],
    ['{ sink: sql, cal: any.run }', 'unknown key "cal"; did you mean "call"?'],
    [
      '{ sink: sql, call: Reqest.run }',
      'unknown root "Reqest"; did you mean "Request"?; a path begins with a module, global or type',
    ],
    ['{ sink: sql, call: "Request..run" }', 'cannot read "..run": expected .name, .*, .**, () or []'],
    ['{ sink: sql, call: any.run, at: argumnt 0 }', 'unknown place "argumnt 0"; did you mean "argument 0"?'],
    ['{ sink: sql, call: any.run, at: argument 3..1 }', '"argument 3..1" ends before it begins'],
    ['{ sink: sql, write: Request.x, at: argument 0 }', '"at" has a meaning for calls only'],
    ['{ sink: request-body, call: any.run, at: argument 1 }', '"address" is missing'],
    ['{ sink: sql, call: any.run, address: argument 1 }', '"address" has a meaning for "sink: request-body" only'],
    [
      '{ sink: request-body, call: any.run, address: argumnt 0 }',
      'unknown place "argumnt 0"; did you mean "argument 0"?',
    ],
    ['{ sink: sql, call: any.run, when: [ { equal: 1 } ] }', 'unknown key "equal"; did you mean "equals"?'],
    [
      '{ sink: sql, call: any.run, when: [ { matches: "(?=a)" } ] }',
      'the pattern is not allowed: look-around is not allowed',
    ],
    [
      '{ sink: sql, call: any.run, when: [ { missing: false } ] }',
      '"missing: false" is not a condition; use "present: true"',
    ],
    ['{ entry: Application.get, parameters: [] }', '"at" is missing'],
    [
      '{ entry: Application.get, at: argument 1, parameters: [Reqest] }',
      'unknown type "Reqest"; did you mean "Request"?',
    ],
    [
      '{ source: user-input, decorator: express.Body, on: paramter }',
      'unknown decorator target "paramter"; did you mean "parameter"?',
    ],
  ];
  for (const [row, message] of wrong) {
    it(`reports ${row}`, () => {
      const found = firstProblem(row);
      assert.equal(found, message);
    });
  }

  it('names the kinds of rows, and the nearest one', () => {
    assert.match(
      firstProblem('{ snik: sql, call: any.run }'),
      /^a row needs one of source, sink, sanitizer, [\w, ]+; did you mean "sink"\?$/,
    );
  });

  it('says where the problem is', () => {
    const parts = model('{ clean: result, call: any.trim }', '{ sink: sqll, call: any.run }');
    assert.equal(
      formatProblem(parts.problems[0]),
      'models/javascript/express.yaml:15:13: unknown sink kind "sqll"; did you mean "sql"?',
    );
  });

  it('reports a library that is modelled twice', () => {
    const parts = compile({
      models: { 'models/javascript/a.yaml': `${EXPRESS}  []\n`, 'models/javascript/b.yaml': `${EXPRESS}  []\n` },
    });
    assert.deepEqual(messages(parts), ['"express" is modelled in models/javascript/a.yaml too']);
  });
});

describe('the compiler of rules', () => {
  it('compiles a rule', () => {
    const { rules, problems } = rule((text) => text);
    assert.deepEqual(problems, []);
    assert.equal(rules[0]?.family, 'injection');
    assert.equal(rules[0]?.polarity, 'violation');
    assert.equal(rules[0]?.position, 'any');
    assert.equal(rules[0]?.doc, 'What is wrong.');
  });

  const wrong: [change: [from: string, to: string], message: string][] = [
    [['mode: taint', 'mode: tain'], 'unknown mode "tain"; did you mean "taint"?'],
    [['severity: high', 'severity: hihg'], 'unknown severity "hihg"; did you mean "high"?'],
    [['sinks: [sql]', 'sinks: [sq]'], 'unknown sink kind "sq"; did you mean "sql"?'],
    [['sources: [user-input]', 'sources: [user-inpt]'], 'unknown source kind "user-inpt"; did you mean "user-input"?'],
    [['sources: [user-input]', 'sources: []'], '"sources" must not be empty'],
    [
      ['controls: [personaly/sql-injection]', 'controls: [personaly/sql-injecton]'],
      'unknown control "personaly/sql-injecton"; did you mean "personaly/sql-injection"?',
    ],
    [['controls: [personaly/sql-injection]', ''], '"controls" is missing'],
    [['{source}', '{sorce}'], 'unknown placeholder "{sorce}"; did you mean "source"?'],
    [['title: SQL injection', 'titel: SQL injection\ntitle: x'], 'unknown key "titel"; did you mean "title"?'],
    [['sinks: [sql]', 'sinks: [sql]\nsettings: []'], 'unknown key "settings"; expected'],
    [['id: sql-injection', 'id: sql-injections'], 'the id must be the name of its folder, "sql-injection"'],
    [['languages: [javascript]', 'languages: [javscript]'], 'unknown language "javscript"; did you mean "javascript"?'],
  ];
  for (const [[from, to], message] of wrong) {
    it(`reports ${to === '' ? `the lack of ${from}` : to.split('\n')[0]}`, () => {
      const parts = rule((text) => text.replace(from, to));
      assert.equal(parts.rules.length, 0);
      assert.ok(
        parts.problems.some((p) => p.message.startsWith(message.replace('; expected', ''))),
        parts.problems.map(formatProblem).join('\n'),
      );
    });
  }

  it('reports an unknown family', () => {
    const parts = rule((text) => text, 'rules/injektion/sql-injection/rule.yaml');
    assert.deepEqual(messages(parts), ['unknown family "injektion"; did you mean "injection"?']);
  });

  it('compiles settings and literals', () => {
    const setting = `
mode: setting
settings:
  - { key: [rejectUnauthorized], equals: [false] }
  - { key: [secure], owner: [cookie], equals: [false] }
`;
    const literal = `
mode: literal
literals:
  - { pattern: "AKIA[0-9A-Z]{16}", description: key id }
  - { names: [[password], [api, key]], min-length: 4, min-entropy: 2.5, used-as: value }
exclude: ["^changeme$"]
`;
    const strip = (text: string) => text.replace(/mode: taint\n|sources: .*\n|sinks: .*\n/g, '');
    const one = rule((text) => strip(text) + setting);
    assert.deepEqual(messages(one), []);
    assert.deepEqual(one.rules[0]?.settings[1], {
      key: ['secure'],
      owner: ['cookie'],
      with: [],
      beside: [],
      inFile: false,
      value: { test: 'equals', values: [false] },
    });
    const two = rule((text) => strip(text) + literal);
    assert.deepEqual(messages(two), []);
    const [, names] = two.rules[0]?.literals ?? [];
    assert.deepEqual(names?.names, [['password'], ['api', 'key']]);
    assert.equal(names?.pattern, null);
    assert.equal(names?.minLength, 4);
    assert.equal(names?.minEntropy, 2.5);
  });
});

describe('the compiler of data types', () => {
  const TYPE = `
id: email-address
title: { en: E-mail address, de: E-Mail-Adresse }
kind: personal:email-address
category: contact
sensitivity: 2
names: [[email], [e, mail]]
not-before: [template]
`;
  it('compiles a data type and lets rules name it', () => {
    const parts = compile({
      types: { 'data-types/contact/email-address.yaml': TYPE },
      rules: {
        'rules/injection/sql-injection/rule.yaml': RULE.replace('[user-input]', '[personal:email-address, personal]'),
      },
    });
    assert.deepEqual(messages(parts), []);
    assert.deepEqual(parts.dataTypes[0]?.names, [['email'], ['e', 'mail']]);
    assert.deepEqual(parts.rules[0]?.sources, ['personal:email-address', 'personal']);
  });
  it('reports a wrong kind, category and sensitivity', () => {
    const text = TYPE.replace('personal:email-address', 'persnal:email-address').replace(
      'sensitivity: 2',
      'sensitivity: 5',
    );
    const parts = compile({ types: { 'data-types/contacts/email-address.yaml': text } });
    assert.deepEqual(messages(parts), [
      'the category must be the folder\'s name, "contacts"',
      '"sensitivity" must be 1, 2, 3 or 4',
      'unknown kind "persnal:email-address"; did you mean "personal:email-address"?',
    ]);
  });
});
