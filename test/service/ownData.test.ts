/** A team's own rules, models and data types: what they find in every mode, their mistakes, and hostile ones. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileEngineData } from '../../scripts/engineData.js';
import { formatProblem, rowsOfAll, type GrammarId } from '../../src/engine/index.js';
import { createNodeFileSource } from '../../src/platform/node/nodeFileSource.js';
import { loadOwnData, type OwnData, type OwnFolders } from '../../src/service/index.js';
import { memoryFileSource, type MemoryFile } from '../support/memoryFileSource.js';
import { createRuleRunner, repositoryRoot } from '../support/ruleRunner.js';

const base = compileEngineData(repositoryRoot).data;
const at = (path: string) => ({ path, place: { file: 'tom-review.yaml', line: 2, column: 3 } });
const FOLDERS: OwnFolders = { ruleDirs: [at('own/rules')], models: [at('own/models')], dataTypes: [at('own/types')] };

function load(files: Record<string, MemoryFile>, folders = FOLDERS): Promise<OwnData> {
  return loadOwnData(
    memoryFileSource({ 'own/rules/x': '', 'own/models/x': '', 'own/types/x': '', ...files }),
    folders,
    base,
  );
}

async function problemsOf(files: Record<string, MemoryFile>, folders = FOLDERS): Promise<string[]> {
  return (await load(files, folders)).problems.map(formatProblem);
}

/** Three lines. */
const LIBRARY = `library: ledger-client
language: javascript
rows: [{ sink: sql, call: ledger-client.query }]
`;

/** Ten lines. */
const RULE = `id: ledger-query
title: Ledger query built from input
mode: taint
severity: high
controls: [lumar/waf-attack-classes]
languages: [javascript]
sources: [user-input]
sinks: [sql]
message: This ledger query is built from {source}.
fix: Pass the values beside the query.
`;

const RULE_FILE = 'own/rules/injection/ledger-query/rule.yaml';

/** Lines of the findings of a rule. */
async function linesIn(
  files: Record<string, MemoryFile>,
  ruleId: string,
  source: string,
  [grammar, name]: [GrammarId, string] = ['javascript', 'a.js'],
): Promise<number[]> {
  const own = await load(files);
  assert.deepEqual(own.problems.map(formatProblem), []);
  const runner = await createRuleRunner([grammar], own.data);
  return runner
    .analyse(grammar, source, name)
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map((finding) => finding.location.startLine);
}

const APP = `const express = require('express');
const ledger = require('ledger-client');
const app = express();
app.get('/', (req, res) => {
  ledger.query('SELECT ' + req.query.id);
  ledger.query('SELECT 1');
});
`;

describe('own rules and models', function () {
  this.timeout(60_000);

  it('are a library in three lines and a rule in ten', async () => {
    assert.equal(LIBRARY.trim().split('\n').length, 3);
    assert.equal(RULE.trim().split('\n').length, 10);
    const files = { [RULE_FILE]: RULE, 'own/models/ledger.yaml': LIBRARY };
    assert.deepEqual(await linesIn(files, 'ledger-query', APP), [5]);
    // the product's own rules see the library too
    assert.deepEqual(await linesIn({ 'own/models/ledger.yaml': LIBRARY }, 'sql-injection', APP), [5]);
  });

  it('add to the data of the product, under another hash, and leave it as it was', async () => {
    const before = JSON.stringify(base.rules.length + rowsOfAll(base.models).length);
    const one = await load({ [RULE_FILE]: RULE });
    const two = await load({ [RULE_FILE]: RULE.replace('high', 'low') });
    assert.equal(one.data.rules.length, base.rules.length + 1);
    assert.notEqual(one.data.hash, base.hash);
    assert.notEqual(one.data.hash, two.data.hash);
    assert.equal((await load({ [RULE_FILE]: RULE })).data.hash, one.data.hash);
    assert.equal(JSON.stringify(base.rules.length + rowsOfAll(base.models).length), before);
    assert.deepEqual(one.ruleFiles, [RULE_FILE]);
  });

  it('are nothing where nothing is named', async () => {
    const own = await loadOwnData(memoryFileSource({}), { ruleDirs: [], models: [], dataTypes: [] }, base);
    assert.equal(own.data, base);
  });

  it('have a page made of their texts where there is no rule.md', async () => {
    const { data } = await load({ [RULE_FILE]: RULE });
    assert.equal(
      data.rules.at(-1)?.doc,
      'Ledger query built from input.\n\n## What to do\n\nPass the values beside the query.',
    );
    const withPage = await load({ [RULE_FILE]: RULE, 'own/rules/injection/ledger-query/rule.md': 'Wrong.\n' });
    assert.equal(withPage.data.rules.at(-1)?.doc, 'Wrong.\n');
  });

  it('work in mode call, with a kind of their own', async () => {
    const files = {
      'own/models/legacy.yaml': `library: legacy-crypt
language: javascript
kinds: { sink: { legacy-key: key of the old cipher } }
rows:
  - { sink: legacy-key, call: legacy-crypt.seal, at: argument 0 }
`,
      'own/rules/secrets/fixed-legacy-key/rule.yaml': RULE.replace('ledger-query', 'fixed-legacy-key')
        .replace('mode: taint', 'mode: call')
        .replace('sources: [user-input]\nsinks: [sql]', 'sinks: [legacy-key]\nwhere: [{ constant: true }]')
        .replace('{source}', '{sink}'),
    };
    const source = `const { seal } = require('legacy-crypt');\nseal('fixed');\nseal(process.env.KEY);\n`;
    assert.deepEqual(await linesIn(files, 'fixed-legacy-key', source), [2]);
  });

  it('work in mode setting', async () => {
    const files = {
      'own/rules/transport/no-audit/rule.yaml': RULE.replace('ledger-query', 'no-audit')
        .replace('mode: taint', 'mode: setting')
        .replace('sources: [user-input]\nsinks: [sql]', 'settings: [{ key: [auditTrail], equals: [false] }]')
        .replace('{source}', '{name}'),
    };
    const source = `const a = { auditTrail: false };\nconst b = { auditTrail: true };\n`;
    assert.deepEqual(await linesIn(files, 'no-audit', source), [1]);
  });

  it('work in mode literal, with patterns that the product would not allow itself', async () => {
    const files = {
      'own/rules/secrets/staff-badge/rule.yaml': RULE.replace('ledger-query', 'staff-badge')
        .replace('mode: taint', 'mode: literal')
        .replace(
          'sources: [user-input]\nsinks: [sql]',
          () => "literals: [{ pattern: '^(BDG-([0-9A-F]+)+)$', description: badge }]\nexclude: ['^bdg-0+$']",
        )
        .replace('{source}', '{name}'),
    };
    const source = `const a = 'BDG-12AF09';\nconst b = 'BDG-00000000';\nconst c = 'BDG-xyzxyz';\n`;
    assert.deepEqual(await linesIn(files, 'staff-badge', source), [1]);
  });

  it('work in Python and Java', async () => {
    const python = LIBRARY.replace('javascript', 'python').replaceAll('ledger-client', 'ledger_client');
    const py = `import ledger_client\nfrom flask import request\n\ndef handler():\n    ledger_client.query(request.args['id'])\n    ledger_client.query('x')\n`;
    const both = RULE.replace('[javascript]', '[python, java]');
    const files = { [RULE_FILE]: both, 'own/models/ledger.yaml': python };
    assert.deepEqual(await linesIn(files, 'ledger-query', py, ['python', 'a.py']), [5]);
    const java = `library: com.acme.Ledger
language: java
rows: [{ sink: sql, call: com.acme.Ledger.query }]
`;
    const source = `import com.acme.Ledger;
import javax.servlet.http.*;
class A extends HttpServlet {
  protected void doGet(HttpServletRequest req, HttpServletResponse res) {
    Ledger.query(req.getParameter("id"));
    Ledger.query("x");
  }
}
`;
    const javaFiles = { [RULE_FILE]: both, 'own/models/ledger.yaml': java };
    assert.deepEqual(await linesIn(javaFiles, 'ledger-query', source, ['java', 'A.java']), [5]);
  });

  it('name data types of their own, in rules and models', async () => {
    const files = {
      'own/types/employment/badge-number.yaml': `id: badge-number
title: { en: Badge number, de: Ausweisnummer }
kind: personal:badge-number
category: employment
sensitivity: 2
names: [[badge, number]]
`,
      'own/rules/privacy/badge-in-log/rule.yaml': RULE.replace('ledger-query', 'badge-in-log')
        .replace('[user-input]', "['personal:badge-number']")
        .replace('sinks: [sql]', 'sinks: [log]')
        .replace('{source}', '{dataType}'),
    };
    const source = `function f(user) {\n  console.log(user.badgeNumber);\n  console.log(user.shoeSize);\n}\n`;
    assert.deepEqual(await linesIn(files, 'badge-in-log', source), [2]);
  });

  it('see the types of the product, and add to its libraries under another name', async () => {
    const files = {
      'own/models/acme-express.yaml': `library: acme-express
language: javascript
rows: [{ sink: sql, call: express.Response.ledger }]
`,
    };
    const source = APP.replace(/ {2}ledger\.query/g, '  res.ledger');
    assert.deepEqual(await linesIn(files, 'sql-injection', source), [5]);
  });
});

describe('mistakes in own rules and models', () => {
  const rule = (change: [string, string], file = RULE_FILE) => problemsOf({ [file]: RULE.replace(...change) });

  it('have file, line, column and the nearest valid name', async () => {
    assert.deepEqual(await rule(['mode: taint', 'mode: tiant']), [
      `${RULE_FILE}:3:7: unknown mode "tiant"; did you mean "taint"?`,
    ]);
    assert.deepEqual(await rule(['sinks: [sql]', 'sinks: [sqll]']), [
      `${RULE_FILE}:8:9: unknown sink kind "sqll"; did you mean "sql"?`,
    ]);
    assert.deepEqual(await rule(['lumar/waf-attack-classes', 'lumar/waf-attack-clases']), [
      `${RULE_FILE}:5:12: unknown control "lumar/waf-attack-clases"; did you mean "lumar/waf-attack-classes"?`,
    ]);
    assert.deepEqual(await rule(['severity: high', 'severty: high']), [
      `${RULE_FILE}:4:1: unknown key "severty"; did you mean "severity"?`,
      `${RULE_FILE}:1:1: "severity" is missing`,
    ]);
    assert.deepEqual(await rule(['sources: [user-input]', "sources: ['personal:emial-address']"]), [
      `${RULE_FILE}:7:11: unknown source kind "personal:emial-address"; did you mean "personal:email-address"?`,
    ]);
  });

  it('say what was meant in a form that an editor can apply', async () => {
    const { problems } = await load({ [RULE_FILE]: RULE.replace('sinks: [sql]', 'sinks: [sqll]') });
    assert.deepEqual(problems[0]?.fix, { wrong: 'sqll', right: 'sql' });
  });

  it('are a folder that is no family, and an id that is not its folder', async () => {
    assert.deepEqual(await rule(['x', 'x'], 'own/rules/injectoin/ledger-query/rule.yaml'), [
      'own/rules/injectoin/ledger-query/rule.yaml:1:1: unknown family "injectoin"; did you mean "injection"?; ' +
        'a rule lies in <folder>/<family>/<id>/rule.yaml',
    ]);
    assert.deepEqual(await rule(['id: ledger-query', 'id: ledger']), [
      `${RULE_FILE}:1:5: the id must be the name of its folder, "ledger-query"`,
    ]);
  });

  it('are an id of the product or of another rule', async () => {
    const builtIn = RULE.replace('ledger-query', 'sql-injection');
    assert.deepEqual(await problemsOf({ 'own/rules/injection/sql-injection/rule.yaml': builtIn }), [
      'own/rules/injection/sql-injection/rule.yaml:1:5: there is a rule "sql-injection" already, in the product itself',
    ]);
    assert.deepEqual(await problemsOf({ [RULE_FILE]: RULE, 'own/rules/privacy/ledger-query/rule.yaml': RULE }), [
      `own/rules/privacy/ledger-query/rule.yaml:1:5: there is a rule "ledger-query" already, in ${RULE_FILE}`,
    ]);
  });

  it('are a library, a data type or a kind of the product', async () => {
    assert.deepEqual(await problemsOf({ 'own/models/e.yaml': LIBRARY.replaceAll('ledger-client', 'express') }), [
      `own/models/e.yaml:1:10: "express" is modelled in the product's own models too; add to it under another name, ` +
        'with its module in "modules"',
    ]);
    const type = `id: email-address
title: { en: E, de: E }
kind: personal:email-address
category: contact
sensitivity: 2
names: [[email]]
`;
    assert.deepEqual(await problemsOf({ 'own/types/contact/email-address.yaml': type }), [
      'own/types/contact/email-address.yaml:1:5: there is a data type "email-address" already, in the product itself',
    ]);
    const kind = LIBRARY + 'kinds: { sink: { sql: again } }\n';
    assert.deepEqual(await problemsOf({ 'own/models/l.yaml': kind }), [
      'own/models/l.yaml:4:18: there is a sink kind "sql" already',
    ]);
  });

  it('are what the engine of patterns lacks, with its place in the pattern', async () => {
    const literal = (pattern: string) =>
      RULE.replace('mode: taint', 'mode: literal').replace(
        'sources: [user-input]\nsinks: [sql]',
        `literals: [{ pattern: ${pattern}, description: x }]`,
      );
    const first = async (pattern: string) => (await problemsOf({ [RULE_FILE]: literal(pattern) }))[0];
    const start = `${RULE_FILE}:7:`;
    assert.equal(await first("'KEY(?!x)y'"), `${start}27: the pattern is not allowed: look-around is not allowed`);
    assert.equal(await first("'it''s(?<=x)y'"), `${start}29: the pattern is not allowed: look-around is not allowed`);
    assert.equal(
      await first('"a\\\\d(b)\\\\1"'),
      `${start}31: the pattern is not allowed: back-references are not allowed`,
    );
    assert.equal(await first("'(a'"), `${start}23: the pattern is not allowed: missing closing )`);
    assert.equal(await first("'x{1,2000}'"), `${start}25: the pattern is not allowed: invalid repeat count: {1,2000}`);
    assert.equal(
      await first(`'${'a'.repeat(1001)}'`),
      `${start}23: the pattern is not allowed: it is longer than 1000 characters`,
    );
  });

  it('are doubled keys and broken YAML', async () => {
    assert.deepEqual(await problemsOf({ [RULE_FILE]: RULE + 'title: again\n' }), [
      `${RULE_FILE}:11:1: Map keys must be unique; "title" is there twice`,
    ]);
    assert.match((await problemsOf({ [RULE_FILE]: RULE + 'a: [\n' }))[0] ?? '', /rule\.yaml:1[12]:\d+: /);
  });

  it('keep what is right', async () => {
    const own = await load({
      [RULE_FILE]: RULE,
      'own/rules/injection/wrong/rule.yaml': 'id: wrong\n',
    });
    assert.ok(own.problems.length > 0);
    assert.equal(own.data.rules.at(-1)?.id, 'ledger-query');
  });

  it('are folders that are not there', async () => {
    assert.deepEqual(await problemsOf({}, { ...FOLDERS, ruleDirs: [at('own/rulez')] }), [
      'tom-review.yaml:2:3: "own/rulez": there is no such folder',
    ]);
  });
});

describe('hostile rules and models', function () {
  this.timeout(60_000);

  /** Problems, found within seconds. */
  async function refused(files: Record<string, MemoryFile>, folders = FOLDERS): Promise<string[]> {
    const begin = performance.now();
    const problems = await problemsOf(files, folders);
    const seconds = (performance.now() - begin) / 1000;
    assert.ok(seconds < 20, `took ${seconds} s`);
    assert.ok(problems.length > 0 && problems.length <= 200, `${problems.length} problems`);
    return problems;
  }

  it('may not leave the project', async () => {
    for (const outside of ['../rules', '/etc', 'own/../../x']) {
      assert.deepEqual(await refused({}, { ...FOLDERS, ruleDirs: [at(outside)] }), [
        `tom-review.yaml:2:3: "${outside}": it leaves the project; name a folder inside it`,
      ]);
    }
  });

  it('may not lead through links', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'tom-review-own-'));
    try {
      mkdirSync(path.join(root, 'rules/injection'), { recursive: true });
      mkdirSync(path.join(root, 'real'));
      symlinkSync('..', path.join(root, 'rules/injection/loop'));
      symlinkSync('real', path.join(root, 'linked'));
      writeFileSync(path.join(root, 'real/a.yaml'), LIBRARY);
      const folders = { ruleDirs: [at('rules')], models: [at('linked')], dataTypes: [] };
      const { problems, files } = await loadOwnData(createNodeFileSource(root), folders, base);
      assert.deepEqual(problems.map(formatProblem), [
        'rules/injection/loop:1:1: it is a symbolic link; links are not followed',
        'tom-review.yaml:2:3: "linked": it is a symbolic link, or lies behind one; links are not followed',
      ]);
      assert.deepEqual(files, []);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('may not be huge, deep, or bombs', async () => {
    const [huge] = await refused({ [RULE_FILE]: RULE + '#'.repeat(200_000) });
    assert.match(huge ?? '', /the file has 200\d+ characters; 100000 are allowed/);
    const [deep] = await refused({ [RULE_FILE]: 'a: ' + '['.repeat(50_000) });
    assert.match(deep ?? '', /nested deeper than 64 levels/);
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
    ];
    const [aliases] = await refused({ [RULE_FILE]: bomb.join('\n') });
    assert.match(aliases ?? '', /Excessive alias count/);
  });

  it('may not be thousands of files', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 3000; i += 1) files[`own/models/m${i}.yaml`] = LIBRARY.replaceAll('ledger-client', `lib${i}`);
    const problems = await refused(files);
    assert.match(problems[0] ?? '', /there are more than 1000 files/);
  });

  it('may not have thousands of mistakes or doubled keys', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `  - { snk${i}: a }\n`).join('');
    const many = await refused({ 'own/models/a.yaml': LIBRARY.replace(/rows.*\n/, `rows:\n${rows}`) });
    assert.equal(many.length, 100);
    const keys = Array.from({ length: 11_000 }, (_, i) => `k${i % 5000}: a\n`).join('');
    const [doubled] = await refused({ 'own/models/a.yaml': keys });
    assert.match(doubled ?? '', /Map keys must be unique/);
  });

  it('may not stand for millions of rows', async () => {
    const list = (count: number, text: string) =>
      `[${Array.from({ length: count }, (_, i) => `${text}${i}`).join(', ')}]`;
    const product = `  - { sink: sql, call: ${list(1100, 'any.a')}, at: ${list(500, 'argument ')} }\n`;
    const [one] = await refused({ 'own/models/a.yaml': LIBRARY.replace(/rows.*\n/, `rows:\n${product}`) });
    assert.match(one ?? '', /the row stands for 550000 combinations/);
    const rows = Array.from(
      { length: 60 },
      () => `  - { sink: sql, call: ${list(10, 'any.a')}, at: ${list(99, 'argument ')} }\n`,
    );
    const [all] = await refused({ 'own/models/a.yaml': LIBRARY.replace(/rows.*\n/, `rows:\n${rows.join('')}`) });
    assert.match(all ?? '', /own models have more than 50000 rows in all/);
  });

  it('take linear time in whatever they match', async () => {
    const files = {
      'own/rules/secrets/slow/rule.yaml': RULE.replace('ledger-query', 'slow')
        .replace('mode: taint', 'mode: literal')
        .replace(
          'sources: [user-input]\nsinks: [sql]',
          () => "literals: [{ pattern: '^(a|a|aa)+$', description: x, not-files: ['**a**a**a**a**a**b'] }]",
        )
        .replace('{source}', '{name}'),
    };
    const begin = performance.now();
    const source = `const x = '${'a'.repeat(50_000)}!';\nconst y = 'aaaaaaaaaa';\n`;
    assert.deepEqual(await linesIn(files, 'slow', source, ['javascript', `${'a'.repeat(100)}.js`]), [2]);
    assert.ok(performance.now() - begin < 10_000);
  });
});
