import assert from 'node:assert/strict';
import { readYamlData } from '../../src/config/yamlData.js';
import { createEngine, type DataProblem, type Engine, type FileResult } from '../../src/engine/index.js';
import { compileData } from '../../src/engine/rules/compile/index.js';
import { compileEngineData } from '../../scripts/engineData.js';
import { AS_OF, repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import type { SyntaxRuntime } from '../../src/engine/syntax/syntaxParser.js';

const HEAD = `title: Test
polarity: evidence
controls: [lumar/input-control]
languages: [javascript, typescript, python, java]
why: For the test.
`;

const RULES: Readonly<Record<string, string>> = {
  'queries-with-parameters': `mode: call
sinks: [sql]
where: [{ constant: true }]
message: '{sink} takes its values as parameters.'
sites: { sinks: [sql] }
`,
  'passwords-hashed': `mode: taint
sources: [password]
sinks: [strong-hash-input]
message: '{source} is hashed.'
sites: { sinks: [strong-hash-input, weak-hash-input], sources: [password] }
`,
  'personal-data-masked': `mode: taint
sources: [personal]
sinks: [log]
sanitized-by: [redact, hash]
message: '{source} is masked.'
sites: { sinks: [log], sources: [personal] }
`,
  'cookies-secure': `mode: setting
settings: [{ key: [secure], equals: [true] }]
message: '{name} is {value}.'
sites: { settings: true }
`,
  'routes-hashed': `mode: call
sinks: [strong-hash-input]
message: A route that hashes.
sites: { entries: true }
`,
  'hash-beside-query': `mode: call
sinks: [strong-hash-input]
message: Hashed beside the query.
sites: { sinks: [sql], covered-by: function }
`,
};

function compile(rules: Readonly<Record<string, string>>) {
  const base = compileEngineData(repositoryRoot).data;
  const problems: DataProblem[] = [];
  const files = Object.entries(rules).flatMap(([id, text]) => {
    const file = `rules/evidence/${id}/rule.yaml`;
    const yaml = readYamlData(file, `id: ${id}\n${HEAD}${text}`, problems);
    return yaml === undefined ? [] : [{ yaml, doc: 'A rule of the test.' }];
  });
  const parts = compileData({
    rules: files,
    models: [],
    dataTypes: [],
    controlIds: new Set(base.controls.map(({ id }) => id)),
  });
  return { base, rules: parts.rules, problems: [...problems, ...parts.problems] };
}

describe('evidence', () => {
  let syntax: SyntaxRuntime;
  let engine: Engine;

  before(async () => {
    syntax = await createTestRuntime(['javascript', 'python', 'java']);
    const { base, rules, problems } = compile(RULES);
    assert.deepEqual(problems, []);
    engine = createEngine({ ...base, rules: [...base.rules, ...rules] });
  });

  function analyse(files: Readonly<Record<string, string>>, evidence = true, reverse = false): readonly FileResult[] {
    const lowered = Object.entries(files).map(([path, source]) => {
      const grammar = path.endsWith('.py') ? 'python' : path.endsWith('.java') ? 'java' : 'javascript';
      const parsed = syntax.parse(grammar, source, { now: () => 0, detach: true });
      assert.ok(parsed.ok);
      return engine.lower(parsed.tree, path);
    });
    if (reverse) lowered.reverse();
    return engine.analyseTogether(lowered, { asOf: AS_OF, evidence });
  }

  /** Evidence lines and, after a bar, `line+` or `line-` of each site of the rule. */
  function shown(source: string, ruleId: string, path = 'a.js'): string {
    const { evidence } = analyse({ [path]: source })[0];
    assert.ok(evidence !== undefined);
    const found = evidence.found.filter((e) => e.ruleId === ruleId).map(({ location }) => location.startLine);
    const sites = evidence.sites
      .filter((site) => site.ruleId === ruleId)
      .map(({ location, hasEvidence }) => `${location.startLine}${hasEvidence ? '+' : '-'}`);
    return `${found.join(' ')}|${sites.join(' ')}`;
  }

  it('counts the places with evidence against all of its kind', () => {
    const source = [
      "const { Pool } = require('pg');",
      'const pool = new Pool();',
      "exports.a = (id) => pool.query('SELECT * FROM t WHERE id = $1', [id]);",
      "exports.b = (id) => pool.query('SELECT * FROM t WHERE id = ' + id);",
      "exports.c = (id) => pool.query('SELECT 1');",
    ].join('\n');
    assert.equal(shown(source, 'queries-with-parameters'), '3 5|3+ 4- 5+');
  });

  it('takes evidence away where a second way to the place does not hold', () => {
    const body = (calls: string) =>
      [
        "const pool = new (require('pg').Pool)();",
        'exports.a = (id) => {',
        '  const run = (sql) => pool.query(sql, [id]);',
        calls,
        '};',
      ].join('\n');
    assert.equal(shown(body("run('SELECT 1'); run('SELECT 2');"), 'queries-with-parameters'), '3|3+');
    assert.equal(shown(body("run('SELECT 1'); run('SELECT ' + id);"), 'queries-with-parameters'), '|3-');
    assert.equal(shown(body("run('SELECT ' + id); run('SELECT 1');"), 'queries-with-parameters'), '|3-');
    const open =
      "const pool = new (require('pg').Pool)();\nexports.run = (sql) => pool.query(sql);\nexports.run('SELECT 1');";
    assert.equal(shown(open, 'queries-with-parameters'), '|2-');
  });

  it('follows data to the place, and asks where else the data goes', () => {
    const source = [
      "const bcrypt = require('bcrypt');",
      "const crypto = require('crypto');",
      'exports.register = (password) => bcrypt.hash(password, 12);',
      "exports.old = (password) => crypto.createHash('md5').update(password).digest('hex');",
      'exports.other = (color) => bcrypt.hash(color, 12);',
    ].join('\n');
    assert.equal(shown(source, 'passwords-hashed'), '3|3+ 4-');
  });

  it('asks whether data was cleaned on its way', () => {
    const source = [
      'function f(email) {',
      '  console.log(maskEmail(email));',
      '  console.log(email);',
      "  console.log('started');",
      '}',
      "function maskEmail(email) { return email.replace(/.+@/, '*@'); }",
      'f(user.email);',
    ].join('\n');
    assert.equal(shown(source, 'personal-data-masked'), '2|2+ 3-');
  });

  it('counts settings by the value of their key', () => {
    const source =
      'use({ secure: true });\nuse({ secure: false });\nuse({ secure: process.env.S });\nuse({ other: true });\n';
    assert.equal(shown(source, 'cookies-secure'), '1|1+ 2- 3-');
  });

  it('counts the functions that a framework calls', () => {
    const js = [
      "const express = require('express');",
      "const bcrypt = require('bcrypt');",
      'const app = express();',
      "app.post('/a', (req, res) => bcrypt.hash(req.body.x, 12));",
      "app.post('/b', (req, res) => res.end());",
      "app.post('/c', handler);",
      'function handler(req, res) {',
      '  bcrypt.hash(req.body.x, 12);',
      '}',
    ].join('\n');
    assert.equal(shown(js, 'routes-hashed'), '4 8|4+ 5- 6+');
    const py = [
      'from flask import Flask, request',
      'import bcrypt',
      'app = Flask(__name__)',
      "@app.route('/a')",
      'def a():',
      '    return bcrypt.hashpw(request.data, bcrypt.gensalt())',
      "@app.route('/b')",
      'def b():',
      "    return ''",
    ].join('\n');
    assert.equal(shown(py, 'routes-hashed', 'a.py'), '6|4+ 7-');
  });

  it('looks in the function around a site where the rule says so', () => {
    const source = [
      "const { Pool } = require('pg');",
      "const bcrypt = require('bcrypt');",
      'const pool = new Pool();',
      'exports.a = (x) => {',
      '  bcrypt.hash(x, 12);',
      "  return pool.query('SELECT 1');",
      '};',
      "exports.b = () => pool.query('SELECT 2');",
    ].join('\n');
    assert.equal(shown(source, 'hash-beside-query'), '5|6+ 8-');
  });

  it('covers a route whose handler stands in another file', () => {
    const files = {
      'app.js': "const app = require('express')();\nconst { h } = require('./h');\napp.post('/a', h);\n",
      'h.js': "const bcrypt = require('bcrypt');\nexports.h = (req, res) => {\n  bcrypt.hash(req.body.x, 12);\n};\n",
    };
    const [app, h] = analyse(files);
    assert.deepEqual(
      app.evidence?.sites.filter((site) => site.ruleId === 'routes-hashed').map((site) => site.hasEvidence),
      [true],
    );
    assert.deepEqual(h.evidence?.found.map((e) => e.ruleId).sort(), ['hash-beside-query', 'routes-hashed']);
    assert.deepEqual(analyse(files, true, true), analyse(files));
  });

  it('is there only where it was asked for, and changes no finding', () => {
    const files = {
      'a.js':
        "const pool = new (require('pg').Pool)();\nexports.b = (req) => pool.query('SELECT ' + req.query.id);\nconst s = { password: 'hunter2secret9' };\n",
    };
    const [without] = analyse(files, false);
    const [{ evidence, ...withEvidence }] = analyse(files);
    assert.equal(without.evidence, undefined);
    assert.deepEqual(withEvidence, without);
    assert.ok(evidence !== undefined);
  });

  it('shows no secret', () => {
    const source =
      "const pool = new (require('pg').Pool)();\nconst password = 'hunter2secret9';\npool.query('hunter2secret9');\n";
    const text = JSON.stringify(analyse({ 'a.js': source })[0].evidence);
    assert.match(text, /queries-with-parameters/);
    assert.doesNotMatch(text, /hunter2secret9/);
  });

  it('can be switched off like any rule', () => {
    const parsed = syntax.parse('javascript', 'use({ secure: true });', { now: () => 0 });
    assert.ok(parsed.ok);
    const result = engine.analyse(parsed.tree, 'a.js', {
      asOf: AS_OF,
      evidence: true,
      rules: { 'cookies-secure': 'off' },
    });
    assert.deepEqual(result.evidence, { found: [], sites: [] });
  });

  it('compiles with places and nearest names', () => {
    const { problems } = compile({
      bad: `mode: call
sinks: [sql]
severity: high
message: x
sites: { sink: [sql], settings: true }
`,
    });
    assert.deepEqual(
      problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
      [
        '11:10 unknown key "sink"; did you mean "sinks"?',
        '11:23 only a rule of mode setting has settings',
        '9:1 "severity" has no meaning for evidence',
      ],
    );
  });
});
