/** Own rules in the language server: used, reloaded, checked while they are written, previewed and tested. */
import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { page, previewRule, ruleTests, runRuleTests, scan, trusted } from '../../src/server/protocol.js';
import { editsOf, LspClient, OURS, TempFolder, type ClientOptions } from './support/lspClient.js';

const RULE = `id: ledger-query
title: Ledger query built from input
mode: taint
severity: high
controls: [lumar/waf-attack-classes]
languages: [javascript]
sources: [user-input]
sinks: [ledger-text]
message: This ledger query is built from {source}.
fix: Pass the values beside the query.
`;

const MODEL = `library: ledger-client
language: javascript
kinds: { sink: { ledger-text: text of a ledger query } }
rows: [{ sink: ledger-text, call: ledger-client.query }]
`;

const APP = `const express = require('express');
const ledger = require('ledger-client');
const app = express();
app.get('/', (req, res) => {
  ledger.query(req.query.id);
  ledger.query('fixed');
});
`;

const RULE_FILE = 'own/rules/injection/ledger-query/rule.yaml';
const MODEL_FILE = 'own/models/ledger.yaml';
const TEST_FILE = 'own/rules/injection/ledger-query/tests/javascript/a.js';
const CONFIG = 'root: true\nrule-dirs: [own/rules]\nmodels: [own/models]\n';

describe('server: own rules', () => {
  let folder: TempFolder;
  let client: LspClient;

  const start = async (files: Record<string, string> = {}, options: Partial<ClientOptions> = {}): Promise<void> => {
    folder = new TempFolder({
      'tom-review.yaml': CONFIG,
      [RULE_FILE]: RULE,
      [MODEL_FILE]: MODEL,
      [TEST_FILE]: APP.replace('  ledger.query(req', '  // finding: ledger-query\n  ledger.query(req'),
      'src/app.js': APP,
      ...files,
    });
    client = await LspClient.start({ folders: [folder.path], settings: { '': {} }, ...options });
  };
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  const onDisk = async (name: string, text: string): Promise<void> => {
    folder.write(name, text);
    await client.watched([{ uri: folder.uri(name), type: FileChangeType.Changed }]);
  };

  it('find in open documents, in the project around them, and in scans', async () => {
    await start({ 'src/other.js': APP });
    const uri = folder.uri('src/app.js');
    await client.open(uri, APP);
    await client.untilCodes(uri, ['ledger-query']);
    const result = await client.request(scan, {});
    assert.equal(result.findings, 2);
    assert.deepEqual(client.codes(folder.uri('src/other.js')), ['ledger-query']);
    assert.equal(client.diagnostics(folder.uri(TEST_FILE)), undefined);
  });

  it('are shown in hovers and pages', async () => {
    await start({}, { initializationOptions: OURS });
    const uri = folder.uri('src/app.js');
    await client.open(uri, APP);
    await client.untilCodes(uri, ['ledger-query']);
    const hover = JSON.stringify(await client.hover(uri, { line: 4, character: 16 }));
    assert.match(hover, /Ledger query built from input/);
    const shown = await client.request(page, { uri: 'tom-review:/rules/ledger-query.md' });
    assert.match(shown?.markdown ?? '', /Pass the values beside the query/);
  });

  it('are loaded again when a file changes, comes or goes', async () => {
    await start();
    const uri = folder.uri('src/app.js');
    await client.open(uri, APP);
    await client.untilCodes(uri, ['ledger-query']);
    await onDisk(MODEL_FILE, MODEL.replace('client.query', 'client.run'));
    await client.untilCodes(uri, []);
    await onDisk(MODEL_FILE, MODEL);
    await client.untilCodes(uri, ['ledger-query']);
    folder.remove('own/rules');
    await client.watched([{ uri: folder.uri('own/rules'), type: FileChangeType.Deleted }]);
    await client.untilCodes(uri, []);
    assert.match(String(client.diagnostics(folder.uri('tom-review.yaml'))?.[0]?.message), /no such folder/);
    await onDisk(RULE_FILE, RULE);
    await client.untilCodes(uri, ['ledger-query']);
    await client.untilCodes(folder.uri('tom-review.yaml'), []);
  });

  it('follow data across files after they were loaded again', async () => {
    await start({
      'src/read.js': 'exports.id = (req) => req.query.id;\n',
      'src/app.js': APP.replace('req.query.id', "require('./read').id(req)"),
    });
    const uri = folder.uri('src/app.js');
    await onDisk(MODEL_FILE, MODEL.replace('client.query', 'client.run'));
    await client.open(uri, APP.replace('req.query.id', "require('./read').id(req)"));
    await client.hover(uri, { line: 0, character: 0 });
    assert.deepEqual(client.codes(uri), []);
    await onDisk(MODEL_FILE, MODEL);
    await client.untilCodes(uri, ['ledger-query']);
  });

  it('show their mistakes where they are, on disk and while they are written', async () => {
    await start({ [RULE_FILE]: RULE.replace('severity: high', 'severity: hihg') });
    const uri = folder.uri(RULE_FILE);
    const [onDiskMistake] = await client.until('the mistake on disk', () => client.diagnostics(uri));
    assert.equal(onDiskMistake?.message, 'unknown severity "hihg"; did you mean "high"?');
    assert.deepEqual(onDiskMistake.range, { start: { line: 3, character: 10 }, end: { line: 3, character: 14 } });
    await client.open(uri, RULE.replace('severity: high', 'severity: hihg'), 'yaml');
    await client.replace(uri, 'hihg', 'high');
    await client.untilCodes(uri, []);
    await client.replace(uri, 'mode: taint', 'mode: tiant');
    await client.untilCodes(uri, ['configuration']);
    // closing it takes what is on disk
    await client.close(uri);
    await client.until('the mistake on disk', () => String(client.diagnostics(uri)?.[0]?.message).includes('hihg'));
  });

  it('stay shown after a scan', async () => {
    await start({ [RULE_FILE]: RULE.replace('severity: high', 'severity: hihg') });
    await client.untilCodes(folder.uri(RULE_FILE), ['configuration']);
    const { failures } = await client.request(scan, {});
    assert.deepEqual(failures, [`${RULE_FILE}: unknown severity "hihg"; did you mean "high"?`]);
    assert.deepEqual(client.codes(folder.uri(RULE_FILE)), ['configuration']);
  });

  it('offer the nearest name', async () => {
    const wrong = RULE.replace('sinks: [ledger-text]', "sinks: ['ledger-txet']");
    await start();
    const uri = folder.uri(RULE_FILE);
    await client.open(uri, wrong, 'yaml');
    await client.untilCodes(uri, ['configuration']);
    const [diagnostic] = client.diagnostics(uri) ?? [];
    assert.ok(diagnostic !== undefined);
    const [action, ...others] = await client.actions(uri, diagnostic.range, [diagnostic]);
    assert.deepEqual(others, []);
    assert.equal(action?.title, 'Change to "ledger-text"');
    assert.equal(action.diagnostics?.length, 1);
    assert.equal(editsOf(action, uri).length, 1);
    await client.apply(uri, action);
    assert.equal(client.document(uri).getText(), RULE.replace('[ledger-text]', "['ledger-text']"));
    await client.untilCodes(uri, []);
    const far = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(await client.actions(uri, far), []);
  });

  it('preview what they match by the texts in the editor', async () => {
    await start();
    const rule = folder.uri(RULE_FILE);
    const source = folder.uri('src/app.js');
    await client.open(rule, RULE, 'yaml');
    await client.open(source, APP);
    const preview = () => client.request(previewRule, { rule, source });
    const first = await preview();
    assert.equal(first.failure, null);
    assert.deepEqual(
      first.matches.map(({ range, message }) => [range.start.line, message]),
      [[4, 'This ledger query is built from req.query (user input).']],
    );
    await client.replace(rule, '[user-input]', '[command-line]');
    assert.deepEqual((await preview()).matches, []);
    await client.replace(rule, '[command-line]', '[user-input, command-line]');
    await client.replace(source, "query('fixed')", 'query(process.argv[2])');
    assert.deepEqual(
      (await preview()).matches.map(({ range }) => range.start.line),
      [4, 5],
    );
    await client.replace(rule, '[user-input,', '[user-inptu,');
    assert.deepEqual(await preview(), { ruleId: 'ledger-query', matches: [], failure: 'the rule has mistakes' });
    await client.untilCodes(rule, ['configuration']);
  });

  it('preview a rule whose folder no configuration names', async () => {
    const other = 'drafts/injection/ledger-draft/rule.yaml';
    await start({ [other]: RULE.replace('ledger-query', 'ledger-draft') });
    const source = folder.uri('src/app.js');
    await client.open(source, APP);
    const { matches } = await client.request(previewRule, { rule: folder.uri(other), source });
    assert.equal(matches.length, 1);
    await assert.rejects(client.request(previewRule, { rule: source, source }), /There is no rule at this place/);
  });

  it('preview a rule that is not on disk, and say what is wrong with it', async () => {
    await start();
    const source = folder.uri('src/app.js');
    await client.open(source, APP);
    const rule = 'untitled:Untitled-1';
    const text = RULE.replace('ledger-query', 'ledger-draft');
    const preview = (draft: string) => client.request(previewRule, { rule, source, text: draft });
    const first = await preview(text);
    assert.equal(first.ruleId, 'ledger-draft');
    assert.deepEqual(
      [first.failure, first.matches.map(({ range }) => range.start.line), first.mistakes],
      [null, [4], undefined],
    );
    assert.deepEqual((await preview(text.replace('mode: taint', 'mode: tiant'))).mistakes, [
      { line: 2, character: 6, message: 'unknown mode "tiant"; did you mean "taint"?' },
    ]);
    // a copy of a rule that is on disk counts as it is in the draft
    assert.equal((await preview(RULE)).matches.length, 1);
    const changed = await preview(RULE.replace('[user-input]', '[command-line]'));
    assert.deepEqual([changed.failure, changed.matches], [null, []]);
    assert.equal((await preview('id: [')).failure, 'the rule has mistakes');
    assert.deepEqual(client.codes(folder.uri(RULE_FILE)), []);
  });

  it('list and run their tests', async () => {
    await start();
    const items = await client.request(ruleTests, undefined);
    assert.deepEqual(items, [
      {
        ruleId: 'ledger-query',
        uri: folder.uri(RULE_FILE),
        files: [
          {
            uri: folder.uri(TEST_FILE),
            name: 'javascript/a.js',
            cases: [{ line: 5, expectation: 'finding' }],
          },
        ],
      },
    ]);
    const run = () => client.request(runRuleTests, { uri: folder.uri(RULE_FILE) });
    const { milliseconds, ...passed } = await run();
    assert.ok(milliseconds > 0);
    const holds = { uri: folder.uri(TEST_FILE), line: 5, expectation: 'finding', fault: null };
    assert.deepEqual(passed, { cases: [holds], faults: [] });
    // with the text in the editor
    const uri = folder.uri(TEST_FILE);
    await client.open(uri, APP.replace("'fixed');", "'fixed'); // finding: ledger-query"));
    const { cases } = await run();
    assert.deepEqual(
      cases.map(({ explanation: _, ...rest }) => rest),
      [
        { uri, line: 5, expectation: 'finding', fault: 'expected a finding, there is none' },
        { uri, line: 4, expectation: null, fault: 'a finding on a line without a case' },
      ],
    );
    // what helps to see why
    const [missing, extra] = cases.map(({ explanation = '' }) => explanation);
    assert.match(missing, /a\.js:6 \(ledger-query\)\n[^]*Nothing by ledger-query is reported here\./);
    assert.match(missing, /ledger-text/);
    assert.match(extra, /a\.js:5 \(ledger-query\)\n[^]*Reported:\n[^]*req\.query/);
    await client.open(folder.uri(RULE_FILE), RULE.replace('taint', 'tiant'), 'yaml');
    assert.deepEqual((await run()).faults, [
      { uri: folder.uri(RULE_FILE), line: 2, message: 'unknown mode "tiant"; did you mean "taint"?' },
    ]);
  });

  it('are of no account until the workspace is trusted', async () => {
    await start({ 'src/app.js': APP }, { initializationOptions: { ...OURS, trusted: false } });
    const uri = folder.uri('src/app.js');
    const rule = folder.uri(RULE_FILE);
    await client.open(uri, APP);
    await client.open(rule, RULE.replace('taint', 'tiant'), 'yaml');
    await client.hover(uri, { line: 0, character: 0 });
    assert.deepEqual(client.codes(uri), []);
    await assert.rejects(client.request(ruleTests, undefined), /Restricted Mode/);
    await assert.rejects(client.request(runRuleTests, { uri: rule }), /Restricted Mode/);
    await assert.rejects(client.request(previewRule, { rule, source: uri }), /Restricted Mode/);
    assert.deepEqual(client.codes(rule), []);
    await client.connection.sendNotification(trusted.method);
    await client.untilCodes(uri, ['ledger-query']);
    await client.untilCodes(rule, ['configuration']);
    await client.replace(rule, 'tiant', 'taint');
    await client.untilCodes(rule, []);
    assert.equal((await client.request(ruleTests, undefined)).length, 1);
  });
});
