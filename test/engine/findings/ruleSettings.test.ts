import assert from 'node:assert/strict';
import type { AnalyseOptions, Engine, FileRules, LoweredFile, SyntaxRuntime } from '../../../src/engine/index.js';
import { AS_OF, createRuleRunner } from '../../support/ruleRunner.js';
import { createTestRuntime } from '../../support/syntaxRuntime.js';

const FILES: Readonly<Record<string, string>> = {
  'app/server.js': `import express from 'express';
import { find } from '../lib/orders.js';
const app = express();
app.get('/orders', (req, res) => {
  find(req.query.status);
  console.log(JSON.stringify(req.body.email));
  res.send('<p>' + req.query.name + '</p>');
});
`,
  'lib/orders.js': `import pg from 'pg';
const pool = new pg.Pool();
export function find(status) {
  return pool.query("SELECT * FROM orders WHERE status = '" + status + "'");
}
`,
};

const NONE: FileRules = { settings: {}, options: {} };

describe('rules in one file', () => {
  let engine: Engine;
  let files: LoweredFile[];

  before(async () => {
    const runtime: SyntaxRuntime = await createTestRuntime(['javascript']);
    ({ engine } = await createRuleRunner([]));
    files = Object.entries(FILES).map(([path, text]) => {
      const parsed = runtime.parse('javascript', text);
      assert.ok(parsed.ok);
      return engine.lower(parsed.tree, path);
    });
  });

  function found(options: Omit<AnalyseOptions, 'asOf'>): string[] {
    return engine
      .analyseTogether(files, { asOf: AS_OF, ...options })
      .flatMap(({ path, findings }) => findings.map(({ ruleId, severity }) => `${path} ${ruleId} ${severity}`));
  }

  const ALL = [
    'app/server.js personal-data-in-log medium',
    'app/server.js cross-site-scripting high',
    'lib/orders.js sql-injection critical',
  ];

  it('have their own severity where nothing is said', () => {
    assert.deepEqual(found({}), ALL);
    assert.deepEqual(found({ rulesFor: () => NONE }), ALL);
  });

  it('count where the finding stands, not where its data comes from', () => {
    const off = { settings: { 'sql-injection': 'off', 'cross-site-scripting': 'low' }, options: {} } as const;
    assert.deepEqual(found({ rulesFor: (path) => (path.startsWith('lib/') ? off : NONE) }), ALL.slice(0, 2));
    assert.deepEqual(found({ rulesFor: (path) => (path.startsWith('app/') ? off : NONE) }), [
      ALL[0],
      'app/server.js cross-site-scripting low',
      ALL[2],
    ]);
  });

  it('leave out by kind of source, data type and confidence, and raise what is too low', () => {
    const options: FileRules['options'] = {
      'sql-injection': { ignoreSources: ['user-input'] },
      'cross-site-scripting': { ignoreSources: ['database'], minConfidence: 'high' },
      'personal-data-in-log': { minSeverity: 'high', ignoreDataTypes: ['health'] },
    };
    assert.deepEqual(found({ rulesFor: () => ({ settings: {}, options }) }), [
      'app/server.js personal-data-in-log high',
      ALL[1],
    ]);
    const ignored = { 'personal-data-in-log': { ignoreDataTypes: ['email-address'] } };
    assert.deepEqual(found({ rulesFor: () => ({ settings: {}, options: ignored }) }), ALL.slice(1));
  });
});
